import { describe, expect, test } from 'vitest'
import { caseStates, urgencyCodes } from '#core/case/states.ts'
import { openCalendar, plainCalendar } from '#core/clock/calendar.ts'
import {
  type Clock,
  clockStatus,
  levelPassed,
  pauseClock,
  resumeClock,
  retargetClock,
  spentBy,
  startClock,
  stopClock,
  tellClock,
} from '#core/clock/clock.ts'
import { timeAfter } from '#core/clock/elapse.ts'
import { clockKinds, targetOf } from '#core/clock/targets.ts'
import { type ClockFacts, firstClocks, nextDue, turnClocks } from '#core/clock/turn.ts'
import { fc } from '#tests/support/property.ts'

const calendar = openCalendar(plainCalendar)
const hour = 3_600_000
// A Monday.
const monday = new Date('2026-11-23T09:00:00Z')
const later = (hours: number) => new Date(monday.getTime() + hours * hour)

const open: ClockFacts = { state: 'queued', urgency: 'normal', tipCount: 1, quarantined: false }
const turn = (
  clocks: readonly Clock[],
  change: Partial<ClockFacts>,
  now: Date,
  ...turns: ('looked' | 'moved')[]
) => turnClocks(calendar, clocks, { ...open, ...change }, turns, now)
const of = (clocks: readonly Clock[], kind: Clock['kind']): Clock => {
  const found = clocks.find((clock) => clock.kind === kind)
  if (!found) throw new Error(`No clock ${kind}`)
  return found
}
const statuses = (clocks: readonly Clock[]) => clocks.map(clockStatus)

describe('targets', () => {
  test('an imminent case is resolved within 24 hours round the clock', () => {
    expect(targetOf('resolution', 'imminent')).toEqual({ measure: 'wall', ms: 24 * hour })
  })

  test('the more urgent has no longer than the less urgent, and each fits its column', () => {
    for (const kind of clockKinds) {
      const all = urgencyCodes.map((urgency) => targetOf(kind, urgency).ms)
      expect(all).toEqual(all.toSorted((a, b) => a - b))
      expect(Math.max(...all)).toBeLessThan(2 ** 31)
    }
  })
})

describe('a clock', () => {
  test('is due once its target has passed, and warns at 50, 80 and 100 percent, once each', () => {
    let clock = startClock(calendar, 'first_response', 'normal', monday)
    expect(clock.dueAt).toEqual(later(8))
    const told: [number, unknown][] = []
    for (let minute = 0; minute <= 9 * 60; minute += 12) {
      const level = levelPassed(calendar, clock, later(minute / 60))
      if (!level) continue
      told.push([minute / 60, level])
      clock = tellClock(calendar, clock, level)
    }
    expect(told).toEqual([
      [4, 50],
      [6.4, 80],
      [8, 100],
    ])
    expect(clock.warnAt).toBeNull()
  })

  test('that nobody minded for long warns once, of the highest level', () => {
    const clock = startClock(calendar, 'first_response', 'normal', monday)
    expect(levelPassed(calendar, clock, later(900))).toBe(100)
  })

  test('loses nothing by being paused and taken up again, however often', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...urgencyCodes),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 400 }))),
        (urgency, breaks) => {
          let clock = startClock(calendar, 'resolution', urgency, monday)
          let now = monday
          for (const [run, rest] of breaks) {
            now = new Date(now.getTime() + run * hour)
            clock = pauseClock(calendar, clock, now)
            expect(clock.dueAt).toBeNull()
            expect(clock.warnAt).toBeNull()
            now = new Date(now.getTime() + rest * hour)
            const before = spentBy(calendar, clock, now)
            clock = resumeClock(calendar, clock, now)
            expect(spentBy(calendar, clock, now)).toBe(before)
          }
          const left = clock.targetMs - clock.spentMs
          expect(clock.dueAt?.getTime()).toBe(
            timeAfter(calendar, clock.measure, now.getTime(), left),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  test('keeps what was spent where a target changes, and starts anew where wall time begins', () => {
    const clock = startClock(calendar, 'resolution', 'normal', monday)
    const high = retargetClock(calendar, clock, 'high', later(8))
    expect(spentBy(calendar, high, later(8))).toBe(8 * hour)
    expect(high.dueAt).toEqual(
      new Date(timeAfter(calendar, 'working', later(8).getTime(), 32 * hour)),
    )
    const imminent = retargetClock(calendar, high, 'imminent', later(8))
    expect(imminent).toMatchObject({ startedAt: later(8), dueAt: later(32), spentMs: 0 })
  })

  test('takes back what was said of a shorter target', () => {
    const told = tellClock(calendar, startClock(calendar, 'update', 'high', monday), 80)
    const longer = retargetClock(calendar, told, 'low', later(8))
    expect(longer.warned).toBe(0)
    expect(levelPassed(calendar, longer, later(8))).toBeNull()
  })

  test('that stopped does not run, warn or change any more', () => {
    const stopped = stopClock(calendar, startClock(calendar, 'update', 'high', monday), later(2))
    expect(stopped).toMatchObject({ dueAt: null, warnAt: null, spentMs: 2 * hour })
    expect(resumeClock(calendar, stopped, later(3))).toBe(stopped)
    expect(retargetClock(calendar, stopped, 'low', later(3))).toBe(stopped)
  })
})

describe('a case’s clocks', () => {
  const fresh = firstClocks(calendar, open, monday)

  test('all run from its opening; the first is due first', () => {
    expect(statuses(fresh)).toEqual(['runs', 'runs', 'runs'])
    expect(nextDue(fresh)).toEqual(later(8))
  })

  test('a look stops the first response, and nothing else', () => {
    const looked = turn(fresh, { state: 'in_triage' }, later(1), 'looked', 'moved')
    expect(statuses(looked)).toEqual(['stopped', 'runs', 'runs'])
    expect(of(looked, 'resolution').startedAt).toEqual(monday)
  })

  test('whatever moves the case sets its update anew', () => {
    expect(of(turn(fresh, {}, later(5), 'moved'), 'update')).toMatchObject({
      startedAt: later(5),
      spentMs: 0,
    })
  })

  test('pause while the reporter’s answer is awaited, and go on with what remained', () => {
    const waiting = turn(fresh, { state: 'awaiting_reporter' }, later(2), 'looked', 'moved')
    expect(statuses(waiting)).toEqual(['stopped', 'paused', 'paused'])
    expect(nextDue(waiting)).toBeNull()
    const back = turn(waiting, { state: 'queued' }, later(24), 'moved')
    expect(of(back, 'resolution')).toMatchObject({ spentMs: 2 * hour, runsSince: later(24) })
    expect(of(back, 'first_response').stoppedAt).toEqual(later(2))
  })

  test.each([
    ['resolved', { state: 'resolved' }],
    ['merged', { state: 'merged_into' }],
    ['emptied by its reporter', { tipCount: 0 }],
  ] as const)('stop where it is %s, and start anew where it is opened again', (_, change) => {
    const over = turn(fresh, change, later(2))
    expect(statuses(over)).toEqual(['stopped', 'stopped', 'stopped'])
    expect(nextDue(over)).toBeNull()
    const again = turn(over, { state: 'queued' }, later(24), 'moved')
    expect(statuses(again)).toEqual(['runs', 'runs', 'runs'])
    expect(again.map(({ startedAt }) => startedAt)).toEqual([later(24), later(24), later(24)])
  })

  test('what is held as junk has none until a person lets it in, unless it tells of danger', () => {
    expect(firstClocks(calendar, { ...open, quarantined: true }, monday)).toEqual([])
    expect(statuses(turn([], {}, later(3)))).toEqual(['runs', 'runs', 'runs'])
    const danger = { ...open, quarantined: true, urgency: 'imminent' as const }
    expect(firstClocks(calendar, danger, monday)).toHaveLength(3)
  })

  test('run in no state that waits and stand still in no state that works', () => {
    const facts = fc.record({
      state: fc.constantFrom(...caseStates),
      urgency: fc.constantFrom(...urgencyCodes),
      tipCount: fc.integer({ min: 0, max: 2 }),
      quarantined: fc.boolean(),
    })
    const turns = fc.subarray(['looked', 'moved'] as const)
    fc.assert(
      fc.property(fc.array(fc.tuple(facts, turns), { maxLength: 8 }), (story) => {
        let clocks: Clock[] = []
        for (const [at, [now, happened]] of story.entries()) {
          clocks = turnClocks(calendar, clocks, now, happened, later(at * 7))
          const running = clocks.some((clock) => clockStatus(clock) === 'runs')
          const works = ['new', 'queued', 'in_triage', 'investigating', 'reopened']
          const held = now.quarantined && now.urgency !== 'imminent'
          expect(running).toBe(works.includes(now.state) && now.tipCount > 0 && !held)
          expect(nextDue(clocks) !== null).toBe(running)
        }
      }),
      { numRuns: 80 },
    )
  })
})
