import { describe, expect, it } from 'vitest'
import { type OwnAct, startOfDay, timeInHand } from '#core/care/day.ts'
import { countReasons } from '#core/care/skip.ts'

describe('a day', () => {
  it('begins at midnight of the house’s time zone', () => {
    const now = new Date('2026-11-22T18:30:00Z')
    expect(startOfDay(now, 'UTC')).toEqual(new Date('2026-11-22T00:00:00Z'))
    expect(startOfDay(now, 'Asia/Bangkok')).toEqual(new Date('2026-11-22T17:00:00Z'))
  })

  it('goes back whole days, also where the clocks were changed in between', () => {
    const now = new Date('2026-03-30T12:00:00Z')
    expect(startOfDay(now, 'Europe/Berlin', 1)).toEqual(new Date('2026-03-28T23:00:00Z'))
    expect(startOfDay(now, 'Europe/Berlin')).toEqual(new Date('2026-03-29T22:00:00Z'))
  })
})

describe('the time in hand', () => {
  const minute = 60_000
  const act = (minutes: number, action: string, subject = 'case:a'): OwnAct => ({
    at: new Date(minutes * minute),
    action,
    subject,
  })
  const inHand = (...acts: OwnAct[]) => timeInHand(acts, 15 * minute) / minute

  it('runs from a claim to the last act on the case', () => {
    expect(inHand(act(0, 'case.claimed'), act(7, 'note.written'), act(12, 'case.released'))).toBe(
      12,
    )
  })

  it('leaves out what somebody did without having the case, and pauses longer than a claim', () => {
    expect(inHand(act(0, 'case.link_decided'), act(5, 'case.link_decided'))).toBe(0)
    expect(inHand(act(0, 'case.claimed'), act(4, 'note.written'), act(60, 'note.written'))).toBe(4)
  })

  it('counts nothing after the case was given back, until it is claimed again', () => {
    expect(
      inHand(
        act(0, 'case.claimed'),
        act(3, 'case.released'),
        act(8, 'case.link_decided'),
        act(9, 'case.claimed'),
        act(11, 'case.state_changed'),
      ),
    ).toBe(5)
  })

  it('counts two cases at the same time once, whatever the order of the log', () => {
    expect(
      inHand(
        act(6, 'case.state_changed', 'case:b'),
        act(0, 'case.claimed'),
        act(10, 'case.state_changed'),
        act(2, 'case.claimed', 'case:b'),
      ),
    ).toBe(10)
  })
})

it('counts the reasons that somebody gave', () => {
  expect(countReasons(['language', 'content', 'language', 'of old'])).toEqual([
    { reason: 'content', count: 1 },
    { reason: 'language', count: 2 },
  ])
})
