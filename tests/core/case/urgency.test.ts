import { describe, expect, it } from 'vitest'
import type { CodedValue } from '#core/case/coded.ts'
import { urgencies, urgencyCodes } from '#core/case/states.ts'
import { decideUrgency, initialUrgency } from '#core/case/urgency.ts'
import { fc } from '#tests/support/property.ts'

const coded = (...pairs: readonly `${string}=${string}`[]): CodedValue[] =>
  pairs.map((pair) => {
    const [question = '', value = ''] = pair.split('=')
    return { question, value }
  })

describe('the first urgency', () => {
  it.each([
    ['danger_now=yes', 'danger_now'],
    ['person_state=held_inside', 'held_inside'],
    ['minors=yes', 'child'],
  ] as const)('is imminent for %s', (pair, reason) => {
    const { urgency, reasons } = initialUrgency(coded(pair))
    expect(urgency).toBe('imminent')
    expect(reasons).toContain(reason)
  })

  it('is imminent where the words speak of self-harm', () => {
    expect(initialUrgency([], { selfHarm: true }).urgency).toBe('imminent')
  })

  it('is high for coercion, and for a trip within 7 days with three signs or more', () => {
    const coercion = coded('kept_there=passport_taken', 'kept_there=threats')
    expect(initialUrgency(coercion)).toEqual({ urgency: 'high', reasons: ['coercion'] })
    const soon = coded('travel_when=within_7_days', 'offer_signs=hurry', 'offer_signs=chat_only')
    expect(initialUrgency(soon).urgency).toBe('normal')
    expect(initialUrgency([...soon, ...coded('visa=tourist')])).toEqual({
      urgency: 'high',
      reasons: ['travel_soon'],
    })
  })

  it('is high where somebody is said to be held, until they are home', () => {
    expect(initialUrgency(coded('kind=forced_work'))).toEqual({
      urgency: 'high',
      reasons: ['forced_work'],
    })
    expect(initialUrgency(coded('kind=forced_work', 'person_state=home')).urgency).toBe('normal')
  })

  it('is high while a payment may still be stopped', () => {
    expect(initialUrgency(coded('last_payment=within_72_hours')).urgency).toBe('high')
  })

  it('is normal otherwise, with no reason', () => {
    const unsure = coded('danger_now=unknown', 'minors=unknown', 'offer_signs=none')
    expect(initialUrgency(unsure)).toEqual({ urgency: 'normal', reasons: [] })
  })
})

describe('changing the urgency', () => {
  const codes = fc.constantFrom(...urgencyCodes)

  it('may always be raised, by anyone', () => {
    fc.assert(
      fc.property(codes, codes, fc.boolean(), (from, to, secondPerson) => {
        fc.pre(urgencies[to].rank > urgencies[from].rank)
        expect(decideUrgency(from, to, { reason: '', secondPerson }).ok).toBe(true)
      }),
    )
  })

  it('takes a second person to lower imminent, and a reason to lower anything', () => {
    const alone = { reason: 'called back', secondPerson: false }
    expect(decideUrgency('imminent', 'high', alone)).toEqual({
      ok: false,
      reason: 'second_person_needed',
    })
    expect(decideUrgency('imminent', 'high', { ...alone, secondPerson: true }).ok).toBe(true)
    expect(decideUrgency('high', 'low', alone).ok).toBe(true)
    expect(decideUrgency('high', 'low', { reason: ' ', secondPerson: true })).toEqual({
      ok: false,
      reason: 'reason_missing',
    })
    expect(decideUrgency('low', 'low', alone)).toEqual({ ok: false, reason: 'already_there' })
  })
})
