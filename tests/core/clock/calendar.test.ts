import { describe, expect, test } from 'vitest'
import { calendarSchema, openCalendar, plainCalendar } from '#core/clock/calendar.ts'
import { timeAfter, timeBetween } from '#core/clock/elapse.ts'
import { fc } from '#tests/support/property.ts'

const hour = 3_600_000
const at = (iso: string) => Date.parse(iso)
const iso = (ms: number) => new Date(ms).toISOString()

const berlin = openCalendar(
  calendarSchema.parse({
    timeZone: 'Europe/Berlin',
    week: {
      mon: [['09:00', '17:00']],
      tue: [['09:00', '17:00']],
      fri: [
        ['08:00', '12:00'],
        ['22:00', '24:00'],
      ],
      sat: [['00:00', '06:00']],
      sun: [['01:00', '04:00']],
    },
    holidays: [{ date: '2026-05-25', name: 'Whit Monday' }],
  }),
)
const office = openCalendar(plainCalendar)

describe('working time', () => {
  test('goes on in the morning where the evening cut it off', () => {
    expect(iso(timeAfter(office, 'working', at('2026-11-20T16:00:00Z'), 2 * hour))).toBe(
      '2026-11-23T10:00:00.000Z',
    )
  })

  test('that begins at night begins with the next hours', () => {
    expect(iso(timeAfter(office, 'working', at('2026-11-21T03:00:00Z'), hour))).toBe(
      '2026-11-23T10:00:00.000Z',
    )
  })

  test('leaves a holiday out', () => {
    expect(iso(timeAfter(berlin, 'working', at('2026-05-24T12:00:00Z'), hour))).toBe(
      '2026-05-26T08:00:00.000Z',
    )
  })

  test('runs through midnight where one day ends at 24:00 and the next begins at 00:00', () => {
    expect(iso(timeAfter(berlin, 'working', at('2026-11-20T21:30:00Z'), 2 * hour))).toBe(
      '2026-11-20T23:30:00.000Z',
    )
  })

  test('has an hour less in the night in which clocks go forward, and one more when back', () => {
    const night = (day: string) =>
      timeBetween(berlin, 'working', at(`${day}T00:00:00+01:00`), at(`${day}T08:00:00+01:00`)) /
      hour
    expect([night('2026-03-22'), night('2026-03-29'), night('2026-10-25')]).toEqual([3, 2, 4])
  })

  test('counts no office hours for someone in danger', () => {
    expect(iso(timeAfter(office, 'wall', at('2026-11-20T23:00:00Z'), 24 * hour))).toBe(
      '2026-11-21T23:00:00.000Z',
    )
  })
})

/** Two years with their changes of the clocks. */
const moment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') })
const span = fc.integer({ min: 0, max: 160 * hour })
const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Apia',
)
const calendar = fc
  .tuple(zone, fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { maxLength: 8 }))
  .map(([timeZone, days]) =>
    openCalendar({
      ...plainCalendar,
      timeZone,
      week: { ...plainCalendar.week, sun: [['00:00', '03:30']] },
      holidays: days.map((day) => ({
        date: `2026-03-${String(day + 1).padStart(2, '0')}`,
        name: 'A day off',
      })),
    }),
  )
const measure = fc.constantFrom('working' as const, 'wall' as const)
const few = { numRuns: 60 }

describe('whatever the calendar', () => {
  test('what is added is what lies between', () => {
    fc.assert(
      fc.property(calendar, measure, moment, span, (days, by, from, ms) => {
        expect(timeBetween(days, by, from, timeAfter(days, by, from, ms))).toBe(ms)
      }),
      few,
    )
  })

  test('who begins later is not due earlier, and who has longer neither', () => {
    fc.assert(
      fc.property(calendar, measure, moment, span, span, (days, by, from, ms, more) => {
        const due = timeAfter(days, by, from, ms)
        expect(timeAfter(days, by, from + more, ms)).toBeGreaterThanOrEqual(due)
        expect(timeAfter(days, by, from, ms + more)).toBeGreaterThanOrEqual(due)
      }),
      few,
    )
  })

  test('time between is the sum of its parts', () => {
    fc.assert(
      fc.property(calendar, measure, moment, span, span, (days, by, from, one, other) => {
        const [mid, to] = [from + one, from + one + other]
        expect(timeBetween(days, by, from, mid) + timeBetween(days, by, mid, to)).toBe(
          timeBetween(days, by, from, to),
        )
      }),
      few,
    )
  })
})

describe('an operator’s file', () => {
  const refused = (change: object) =>
    !calendarSchema.safeParse({ ...plainCalendar, ...change }).success

  test('is refused with a zone, an hour or a day that there is not', () => {
    expect(refused({ timeZone: 'Atlantis/Harbour' })).toBe(true)
    expect(refused({ week: { ...plainCalendar.week, mon: [['09:00', '25:00']] } })).toBe(true)
    expect(refused({ week: { ...plainCalendar.week, mon: [['17:00', '09:00']] } })).toBe(true)
    expect(refused({ holidays: [{ date: '2026-02-30', name: '' }] })).toBe(true)
    expect(refused({})).toBe(false)
  })

  test('is refused without any hours, since nothing would ever be due', () => {
    expect(
      refused({ week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }),
    ).toBe(true)
  })

  test('is refused where the hours of a day overlap', () => {
    const mon = [
      ['09:00', '13:00'],
      ['12:00', '17:00'],
    ]
    expect(refused({ week: { ...plainCalendar.week, mon } })).toBe(true)
  })
})
