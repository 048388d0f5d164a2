import { expect, test } from 'vitest'
import { clockKinds } from '#core/clock/targets.ts'
import {
  readQueue,
  readTypedQueue,
  targetUrgencies,
  typedQueueOf,
  weekdays,
} from '#core/routing/typed-queue.ts'
import { fc } from '#tests/support/property.ts'

function sent(fields: Readonly<Record<string, string>>) {
  return readTypedQueue({
    one: (name) => fields[name] ?? '',
    all: (name) => (fields[name] === undefined ? [] : [fields[name]]),
  })
}

const night = {
  name: ' Night  desk ',
  description: 'From dusk',
  access: 'named',
  member: '01920000-0000-7000-8000-000000000001',
  hours: 'own',
  time_zone: 'Asia/Bangkok',
  'week.mon': '9-12:30, 13.00 to 17',
  'week.tue': '20:00–24:00',
  holidays: '2026-12-25 Christmas\n\n2027-01-01',
  'target.high.first_response': '1,5',
}

test('a queue’s form is read, and shown again as the same form', () => {
  const read = readQueue(sent(night))
  expect(read).toMatchObject({
    ok: true,
    queue: {
      name: 'Night desk',
      access: 'named',
      calendar: {
        timeZone: 'Asia/Bangkok',
        week: {
          mon: [
            ['09:00', '12:30'],
            ['13:00', '17:00'],
          ],
          tue: [['20:00', '24:00']],
          wed: [],
        },
        holidays: [
          { date: '2026-12-25', name: 'Christmas' },
          { date: '2027-01-01', name: '' },
        ],
      },
      targets: { high: { first_response: 1.5 } },
    },
  })
  if (!read.ok) return
  expect(readQueue(typedQueueOf(read.queue, { timeZone: 'UTC' }))).toEqual(read)
})

test('the house’s hours and targets are what is left out', () => {
  const read = readQueue(sent({ ...night, hours: 'house', 'target.high.first_response': '' }))
  expect(read).toMatchObject({ ok: true, queue: { calendar: null, targets: null } })
})

test.each([
  [{ name: ' ' }, 'name', 'name_missing'],
  [{ access: 'some' }, 'access', 'access_missing'],
  [{ time_zone: 'Bangkok' }, 'time_zone', 'time_zone_unknown'],
  [{ 'week.mon': 'nine to five' }, 'week.mon', 'hours_unreadable'],
  [{ 'week.mon': '17-9' }, 'week.mon', 'hours_unreadable'],
  [{ 'week.mon': '', 'week.tue': '' }, 'week.mon', 'week_empty'],
  [{ holidays: 'Christmas' }, 'holidays', 'holiday_unreadable'],
  [{ holidays: '2026-02-30' }, 'holidays', 'holiday_unreadable'],
  [{ 'target.low.update': '0' }, 'target.low.update', 'target_unreadable'],
  [{ 'target.low.update': 'soon' }, 'target.low.update', 'target_unreadable'],
])('%j is said to be wrong at its field', (change, field, fault) => {
  const read = readQueue(sent({ ...night, ...change }))
  expect(read.ok ? [] : read.faults).toMatchObject([{ field, fault }])
})

test('whatever a form sends is read without a fault of ours', () => {
  const names = [
    ...['name', 'description', 'access', 'hours', 'time_zone', 'holidays'],
    ...weekdays.map((day) => `week.${day}`),
    ...targetUrgencies.flatMap((urgency) => clockKinds.map((kind) => `target.${urgency}.${kind}`)),
  ]
  const text = fc.oneof(
    fc.constantFrom('own', 'all', 'named', '9-17', '2026-01-01', 'UTC'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), text)), (pairs) => {
      expect(readQueue(sent({ ...night, ...Object.fromEntries(pairs) }))).toHaveProperty('ok')
    }),
  )
})
