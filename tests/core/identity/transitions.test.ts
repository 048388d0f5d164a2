import { describe, expect, test } from 'vitest'
import { mayBreakGlass } from '#core/identity/commands.ts'
import { type AccessState, accessLimits, accessStates } from '#core/identity/states.ts'
import {
  type AccessEvent,
  type AccessFacts,
  accessEvents,
  accessTransitions,
  decideAccess,
  endOfOpening,
} from '#core/identity/transitions.ts'
import { fc } from '#tests/support/property.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 8) + minute * 60_000)

/** Written out from the design, not derived from the table. */
const expected: Readonly<Record<string, AccessState>> = {
  'requested grant': 'granted',
  'requested deny': 'denied',
  'requested expire': 'expired',
  'requested end': 'ended',
  'granted look': 'opened',
  'granted end': 'ended',
  'granted time_over': 'ended',
  'opened look': 'opened',
  'opened end': 'ended',
  'opened time_over': 'ended',
  'break_glass look': 'break_glass',
  'break_glass end': 'break_glass',
  'break_glass time_over': 'break_glass',
  'break_glass justify': 'justified',
  'break_glass condemn': 'unjustified',
  'justified look': 'justified',
  'justified end': 'justified',
  'justified time_over': 'justified',
}

const byOther = new Set<AccessEvent>(['grant', 'deny', 'justify', 'condemn'])
const late = new Set<AccessEvent>(['expire', 'time_over'])

const willing = (event: AccessEvent): AccessFacts => ({
  own: !byOther.has(event),
  now: late.has(event) ? at(24 * 60) : at(5),
  askedAt: at(0),
  until: event === 'expire' ? null : at(30),
  asked: 30,
  given: 30,
})

describe('an access to contact details', () => {
  test('moves as the design says, and in no other way', () => {
    for (const state of accessStates)
      for (const event of accessEvents) {
        const decision = decideAccess(state, event, willing(event))
        const next = expected[`${state} ${event}`]
        if (next) expect(decision, `${state} ${event}`).toMatchObject({ ok: true, next })
        else expect(decision, `${state} ${event}`).toEqual({ ok: false, reason: 'not_allowed' })
      }
    expect(Object.keys(accessTransitions)).toEqual(expect.arrayContaining([...accessStates]))
  })

  test('is granted, denied and reviewed by somebody else, and looked at by the asker alone', () => {
    for (const event of ['grant', 'deny'] as const)
      expect(decideAccess('requested', event, { ...willing(event), own: true })).toEqual({
        ok: false,
        reason: 'same_person',
      })
    for (const event of ['justify', 'condemn'] as const)
      expect(decideAccess('break_glass', event, { ...willing(event), own: true })).toEqual({
        ok: false,
        reason: 'same_person',
      })
    for (const state of ['granted', 'opened', 'break_glass', 'justified'] as const)
      expect(decideAccess(state, 'look', { ...willing('look'), own: false })).toEqual({
        ok: false,
        reason: 'not_yours',
      })
  })

  test('is shut to the minute', () => {
    const facts = willing('look')
    const until = at(30)
    expect(decideAccess('granted', 'look', { ...facts, now: at(29.99), until }).ok).toBe(true)
    expect(decideAccess('granted', 'look', { ...facts, now: until, until }).ok).toBe(false)
    expect(decideAccess('granted', 'time_over', { ...facts, now: at(29.99), until }).ok).toBe(false)
    expect(decideAccess('granted', 'time_over', { ...facts, now: until, until }).ok).toBe(true)
  })

  test('is never given for longer than was asked for, nor beyond the limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        (given, asked) => {
          const { ok } = decideAccess('requested', 'grant', { ...willing('grant'), given, asked })
          expect(ok).toBe(given >= 1 && given <= asked && given <= accessLimits.mostMinutes)
          expect(endOfOpening(at(0), given) <= at(accessLimits.mostMinutes)).toBe(true)
        },
      ),
    )
  })

  test('whatever happens to it, nobody looks after its end, and nothing opens what was destroyed', () => {
    const step = fc.record({
      event: fc.constantFrom(...accessEvents),
      own: fc.boolean(),
      wait: fc.integer({ min: 0, max: 90 }),
    })
    fc.assert(
      fc.property(
        fc.constantFrom<AccessState>('requested', 'break_glass'),
        fc.array(step, { maxLength: 25 }),
        (first, steps) => {
          let state = first
          let minute = 0
          let until = first === 'break_glass' ? at(accessLimits.glassMinutes) : null
          let box = first === 'break_glass'
          for (const { event, own, wait } of steps) {
            minute += wait
            const facts = { own, now: at(minute), askedAt: at(0), until, asked: 60, given: 60 }
            const decision = decideAccess(state, event, facts)
            if (!decision.ok) continue
            if (event === 'look') {
              expect(own && box && until !== null && at(minute) < until).toBe(true)
            }
            if (event === 'grant') {
              until = endOfOpening(at(minute), 60)
              box = true
            }
            if (decision.destroys) {
              box = false
              until = null
            }
            state = decision.next
          }
        },
      ),
    )
  })
})

test('the glass breaks only where somebody is in danger and the case is open', () => {
  expect(mayBreakGlass({ urgency: 'imminent', state: 'queued' })).toBe(true)
  expect(mayBreakGlass({ urgency: 'imminent', state: 'resolved' })).toBe(false)
  expect(mayBreakGlass({ urgency: 'high', state: 'queued' })).toBe(false)
})
