import { describe, expect, test } from 'vitest'
import {
  daysOfSuccessor,
  dueWarning,
  endOfReplaced,
  readOverlap,
  warnedByReplacing,
} from '#core/access/key-end.ts'

const day = 86_400_000
const now = new Date('2026-11-22T12:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * day)
const key = (left: number, life = 90, warnedDays: number | null = null) => ({
  createdAt: inDays(left - life),
  expiresAt: inDays(left),
  revokedAt: null,
  warnedDays,
})

describe('the warning that is due', () => {
  test.each([
    ['none, long before the end', key(15), null],
    ['the first, fourteen days before', key(14), 14],
    ['none twice', key(13, 90, 14), null],
    ['the second, three days before', key(3, 90, 14), 3],
    ['the nearest alone, after a long sleep', key(2), 3],
    ['none after the second', key(1, 90, 3), null],
    ['none after the end', key(0, 90, 14), null],
    ['none at once to a key of ten days', key(10, 10), null],
    ['the second to it', key(3, 10), 3],
    ['none to a key of two days', key(2, 2), null],
  ])('%s', (_, given, expected) => {
    expect(dueWarning(given, now)).toBe(expected)
  })

  test('none of a revoked key', () => {
    expect(dueWarning({ ...key(3), revokedAt: now }, now)).toBeNull()
  })
})

describe('a key that is replaced', () => {
  test.each([
    [7, 40, 7],
    [7, 5, 5],
    [0, 40, 0],
  ])('with an overlap of %i and %i days left ends in %i', (overlap, left, ends) => {
    expect(endOfReplaced(key(left), overlap, now)).toEqual(inDays(ends))
  })

  test('is not warned of what was said at replacing, and is of the rest', () => {
    const afterReplacing = (overlap: number, later: number) =>
      dueWarning({ ...key(overlap, 60), warnedDays: warnedByReplacing(overlap) }, inDays(later))
    expect(afterReplacing(7, 0)).toBeNull()
    expect(afterReplacing(7, 4)).toBe(3)
    expect(afterReplacing(3, 0)).toBeNull()
    expect(afterReplacing(30, 0)).toBeNull()
    expect(afterReplacing(30, 16)).toBe(14)
  })

  test('has a successor of as many days', () => {
    expect(daysOfSuccessor(key(1, 180))).toBe(180)
    expect(daysOfSuccessor(key(1, 2000))).toBe(365)
  })

  test.each([
    ['0', { ok: true, days: 0 }],
    [' 30 ', { ok: true, days: 30 }],
    ['31', { ok: false, reason: 'overlap_out_of_range' }],
    ['', { ok: false, reason: 'overlap_malformed' }],
    ['-1', { ok: false, reason: 'overlap_malformed' }],
    ['1e1', { ok: false, reason: 'overlap_malformed' }],
  ])('for %j days', (typed, expected) => {
    expect(readOverlap(typed)).toEqual(expected)
  })
})
