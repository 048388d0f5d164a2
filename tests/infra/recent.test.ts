import { expect, test } from 'vitest'
import { Recent } from '#infra/recent.server.ts'

test('what was not asked for longest goes first, by weight', () => {
  const recent = new Recent<string, number>(10, (weight) => weight)
  recent.set('a', 4)
  recent.set('b', 4)
  expect(recent.get('a')).toBe(4)
  recent.set('c', 4)
  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([4, undefined, 4])
  // The same key again counts once.
  recent.set('c', 6)
  expect(['a', 'c'].map((key) => recent.get(key))).toEqual([4, 6])
  // What is too heavy for all of it is not held, and drives out nothing.
  recent.set('d', 11)
  expect(['a', 'c', 'd'].map((key) => recent.get(key))).toEqual([4, 6, undefined])
  recent.set('e', 10)
  expect(recent.get('e')).toBe(10)
})
