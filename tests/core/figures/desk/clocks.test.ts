import { expect, test } from 'vitest'
import { backlogOverTime } from '#core/figures/desk/age.ts'
import { breakdown } from '#core/figures/desk/breakdown.ts'
import { type Durations, measureDurations, nothingTaken } from '#core/figures/desk/clocks.ts'
import { fc } from '#tests/support/property.ts'

const day = 86_400_000
const lying: Omit<Durations, 'seconds'> = {
  queue: 'q1',
  kind: 'investment',
  urgency: 'normal',
  country: null,
  language: 'en',
}

test('a median and a ninth decile lie between neighbours as spreadsheets have them', () => {
  const measured = measureDurations([
    { ...lying, seconds: [400, 100] },
    { ...lying, kind: 'job_offer', seconds: [300, 200, 1000] },
  ])
  expect(measured).toMatchObject({ cases: 5, median: 300, p90: 760 })
  expect(measured.by.kind).toEqual(
    new Map([
      ['investment', { cases: 2, median: 250, p90: 370 }],
      ['job_offer', { cases: 3, median: 300, p90: 860 }],
    ]),
  )
  expect(measured.by.country.get(null)).toMatchObject({ cases: 5 })
})

test('of nothing there is no median, and no band has a case', () => {
  const { spread, by, ...taken } = measureDurations([])
  expect(taken).toEqual(nothingTaken)
  expect(spread.every((cases) => cases === 0)).toBe(true)
  expect(by.queue.size).toBe(0)
})

test('a band begins where the one before it ends', () => {
  expect(measureDurations([{ ...lying, seconds: [0, 899, 900, 3599, 3600] }]).spread).toEqual([
    2, 2, 1, 0, 0, 0, 0, 0, 0,
  ])
  expect(measureDurations([{ ...lying, seconds: [90 * 86_400, 10 ** 9] }]).spread.at(-1)).toBe(2)
})

test('every case lies in one band, half of them within the median, nine in ten within the ninth decile', () => {
  const seconds = fc.array(fc.integer({ min: 0, max: 10 ** 8 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(fc.array(seconds, { minLength: 1, maxLength: 5 }), (parts) => {
      const all = parts.flat()
      const { cases, median, p90, spread } = measureDurations(
        parts.map((part, at) => ({ ...lying, country: `C${at}`, seconds: part })),
      )
      expect(cases).toBe(all.length)
      expect(spread.reduce((sum, one) => sum + one, 0)).toBe(all.length)
      const within = (most: number | null) => all.filter((one) => one <= (most ?? -1)).length
      expect(within(median)).toBeGreaterThanOrEqual(all.length / 2)
      expect(within(p90)).toBeGreaterThanOrEqual(Math.floor(all.length * 0.9))
      expect(Math.max(...all)).toBeGreaterThanOrEqual(p90 ?? 0)
    }),
  )
})

test('what was open at a midnight is counted by the age that it had then', () => {
  const midnights = ['2026-11-10', '2026-11-11', '2026-11-20'].map((at) => new Date(at))
  const openedOn = Date.parse('2026-11-09') / day
  const points = backlogOverTime(midnights, [
    { openedOn, openAt: 3, cases: 4 },
    // Closed between the second midnight and the third.
    { openedOn, openAt: 2, cases: 1 },
    // Opened after the first.
    { openedOn: openedOn + 1, openAt: 3, cases: 10 },
    { openedOn: openedOn - 400, openAt: 1, cases: 100 },
  ])
  expect(points.map(({ bands }) => bands)).toEqual([
    [5, 0, 0, 0, 100],
    [10, 5, 0, 0, 0],
    [0, 0, 0, 14, 0],
  ])
})

test('a breakdown has a line for each value that any figure knows, most reports first', () => {
  const taken = { cases: 1, median: 60, p90: 60 }
  const none = new Map<string | null, typeof taken>()
  const rows = breakdown({
    reports: new Map([
      ['TH', 2],
      ['KH', 9],
    ]),
    open: new Map([[null, { ours: 3, theirs: 0 }]]),
    clocks: {
      first_look: none,
      resolution: none,
      pattern: none,
      action: new Map([['LA', taken]]),
    },
  })
  expect(rows.map(({ value }) => value)).toEqual(['KH', 'TH', null, 'LA'])
  expect(rows[3]).toEqual({
    value: 'LA',
    reports: 0,
    open: { ours: 0, theirs: 0 },
    clocks: {
      first_look: nothingTaken,
      resolution: nothingTaken,
      pattern: nothingTaken,
      action: taken,
    },
  })
})
