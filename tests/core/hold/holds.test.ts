import { expect, test } from 'vitest'
import { decideLift, holdCommand } from '#core/hold/holds.ts'

const held = (liftAskedById: string | null) => ({ liftAskedById, lifted: false })

test('a hold is lifted by two: one asks, another agrees', () => {
  expect(decideLift(held(null), 'ask', 'a')).toEqual({ ok: true })
  expect(decideLift(held('a'), 'agree', 'b')).toEqual({ ok: true })
  expect(decideLift(held('a'), 'agree', 'a')).toEqual({ ok: false, reason: 'same_person' })
  expect(decideLift(held('a'), 'ask', 'b')).toEqual({ ok: false, reason: 'already_asked' })
  expect(decideLift(held(null), 'agree', 'b')).toEqual({ ok: false, reason: 'nothing_asked' })
})

test('anybody of them may keep it, the one who asked too', () => {
  expect(decideLift(held('a'), 'keep', 'a')).toEqual({ ok: true })
  expect(decideLift(held('a'), 'keep', 'b')).toEqual({ ok: true })
})

test('what is not held can’t be lifted', () => {
  for (const event of ['ask', 'agree', 'keep'] as const) {
    expect(decideLift(null, event, 'a')).toEqual({ ok: false, reason: 'nothing_held' })
    expect(decideLift({ liftAskedById: 'b', lifted: true }, event, 'a')).toEqual({
      ok: false,
      reason: 'nothing_held',
    })
  }
})

test('a hold names its reason, says why, and refers to who wants it', () => {
  const whole = { reason: 'court_order', words: 'The court wants it.', authority: 'Case 12/2026' }
  expect(holdCommand.safeParse(whole).success).toBe(true)
  for (const part of ['reason', 'words', 'authority'] as const)
    expect(holdCommand.safeParse({ ...whole, [part]: ' ' }).success).toBe(false)
})
