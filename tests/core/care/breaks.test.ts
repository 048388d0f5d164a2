import { describe, expect, it } from 'vitest'
import { busySince, onBreak, reachable, readBreak, suggestsBreak } from '#core/care/breaks.ts'

const now = new Date('2026-11-22T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

it('takes the lengths that are offered, and no other', () => {
  expect([readBreak('5'), readBreak('15'), readBreak('30')]).toEqual([5, 15, 30])
  expect([readBreak('6'), readBreak(''), readBreak('1e1')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

it('ends by itself', () => {
  expect(onBreak(new Date(now.getTime() + 1), now)).toBe(true)
  expect(onBreak(now, now)).toBe(false)
  expect(onBreak(null, now)).toBe(false)
})

describe('a stretch of work', () => {
  it('goes on while somebody is seen again within ten minutes', () => {
    const since = minutesAgo(80)
    expect(busySince({ seenAt: minutesAgo(9), busySince: since }, now)).toEqual(since)
    expect(busySince({ seenAt: minutesAgo(10), busySince: since }, now)).toEqual(now)
    expect(busySince({ seenAt: minutesAgo(1), busySince: null }, now)).toEqual(now)
  })

  it('is long after an hour and a half, for who still works', () => {
    expect(suggestsBreak(minutesAgo(90), minutesAgo(1), now)).toBe(true)
    expect(suggestsBreak(minutesAgo(89), minutesAgo(1), now)).toBe(false)
    expect(suggestsBreak(minutesAgo(200), minutesAgo(10), now)).toBe(false)
    expect(suggestsBreak(null, now, now)).toBe(false)
  })
})

it('reaches those on a break only where nobody else is there', () => {
  const here = { who: 'here', breakUntil: null }
  const away = { who: 'away', breakUntil: new Date(now.getTime() + 60_000) }
  const back = { who: 'back', breakUntil: minutesAgo(1) }
  expect(reachable([here, away, back], now)).toEqual([here, back])
  expect(reachable([away], now)).toEqual([away])
  expect(reachable([], now)).toEqual([])
})
