import { expect, test } from 'vitest'
import { readFiguresFilter } from '#core/figures/desk/filter.ts'
import {
  boundsOf,
  bucketsOf,
  endsOf,
  readPeriod,
  type TypedPeriod,
} from '#core/figures/desk/period.ts'
import { fc } from '#tests/support/property.ts'

const now = new Date('2026-11-22T17:40:00Z')
const day = 86_400_000

test('nothing asked for is the last 28 days, today included', () => {
  expect(readPeriod({}, now)).toEqual({
    ok: true,
    period: { from: '2026-10-26', to: '2026-11-22', days: 28 },
  })
})

test('one day of one’s own is a period', () => {
  const read = readPeriod({ from: '2024-02-29', to: '2024-02-29' }, now)
  expect(read).toMatchObject({ ok: true, period: { days: 1 } })
})

const refused: [TypedPeriod, string, string][] = [
  [{ from: '2026-11-01' }, 'to', 'one_end_missing'],
  [{ to: '2026-11-01' }, 'from', 'one_end_missing'],
  [{ from: '2026-02-30', to: '2026-03-01' }, 'from', 'not_a_day'],
  [{ from: '2026-11-01', to: 'yesterday' }, 'to', 'not_a_day'],
  [{ from: '2026-11-02', to: '2026-11-01' }, 'to', 'ends_before_it_begins'],
  [{ from: '2026-11-02', to: '2026-11-23' }, 'to', 'in_the_future'],
  [{ from: '2025-11-20', to: '2026-11-22' }, 'from', 'too_long'],
]
test.each(refused)('%j is refused at the field %s: %s', (typed, field, reason) => {
  expect(readPeriod(typed, now)).toEqual({ ok: false, field, reason })
})

test('buckets follow each other without a gap from the first day to the last, whatever the period', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 365 }),
      fc.integer({ min: 0, max: 3000 }),
      (length, ago) => {
        const to = new Date(now.getTime() - ago * day)
        const from = new Date(to.getTime() - length * day)
        const text = (at: Date) => at.toISOString().slice(0, 10)
        const read = readPeriod({ from: text(from), to: text(to) }, now)
        if (!read.ok) throw new Error(read.reason)
        const buckets = bucketsOf(read.period)
        const { start, end } = boundsOf(read.period)
        expect(buckets.reduce((days, bucket) => days + bucket.days, 0)).toBe(length + 1)
        const ends = endsOf(buckets)
        expect(buckets.map((bucket) => bucket.from)).toEqual(
          [start, ...ends.slice(0, -1)].map(text),
        )
        expect(ends.at(-1)).toEqual(end)
        expect(buckets.length).toBeLessThanOrEqual(54)
      },
    ),
  )
})

test('weeks begin on Monday, and only those at the edges are shorter', () => {
  const read = readPeriod({ days: 91 }, now)
  if (!read.ok) throw new Error(read.reason)
  const buckets = bucketsOf(read.period)
  expect(buckets[0]).toEqual({ from: '2026-08-24', days: 7 })
  expect(buckets.slice(1).every(({ from }) => new Date(from).getUTCDay() === 1)).toBe(true)
  expect(
    bucketsOf({ from: '2026-08-26', to: '2026-10-01', days: 37 }).map(({ days }) => days),
  ).toEqual([5, 7, 7, 7, 7, 4])
})

test('a filter that can’t be read is refused by its name, and never left out', () => {
  const read = (query: string) => readFiguresFilter(new URLSearchParams(query))
  expect(read('days=28&by=urgency&kind=investment&country=KH')).toEqual({
    ok: true,
    filter: { days: 28, by: 'urgency', kind: 'investment', country: 'KH' },
  })
  expect(read('days=30')).toEqual({ ok: false, field: 'days' })
  expect(read('person=heron')).toEqual({ ok: true, filter: {} })
  expect(read('queue=Mekong')).toEqual({ ok: false, field: 'queue' })
})
