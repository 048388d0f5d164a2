import { expect, test } from 'vitest'
import { agencyActions } from '#core/release/actions.ts'
import { isTold, mayTellBy, toldFrom } from '#core/tip/told-actions.ts'

test('what works only while it is not known is never told', () => {
  expect(agencyActions.filter((kind) => !isTold(kind))).toEqual([
    'wallet_flagged',
    'investigation_opened',
    'false_positive',
    'no_action',
  ])
  expect(isTold('toString')).toBe(false)
})

test('an action is told once its week is over', () => {
  const friday = new Date('2026-11-20T10:00:00Z')
  expect(mayTellBy(friday, new Date('2026-11-22T23:59:59Z'))).toBe(false)
  expect(mayTellBy(friday, new Date('2026-11-23T00:00:00Z'))).toBe(true)
  expect(toldFrom(friday)).toBe('2026-W48')
  expect(mayTellBy(new Date('2026-12-31T10:00:00Z'), new Date('2027-01-04T00:00:00Z'))).toBe(true)
})
