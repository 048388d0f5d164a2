import { expect, test } from 'vitest'
import { digestDue, readWish } from '#core/watch/digest.ts'

const at = (text: string) => new Date(text)
const bangkok = { hour: 8, zone: 'Asia/Bangkok' }

test('a digest goes out once a day, at the wanted hour where its reader is', () => {
  const last = at('2026-11-22T01:00:00Z')
  expect(digestDue(bangkok, last, at('2026-11-23T00:59:00Z'))).toBe(false)
  expect(digestDue(bangkok, last, at('2026-11-23T01:00:00Z'))).toBe(true)
  expect(digestDue(bangkok, at('2026-11-23T01:00:01Z'), at('2026-11-23T01:05:00Z'))).toBe(false)
})

test('one that could not be sent for hours is left to the next day', () => {
  const last = at('2026-11-22T01:00:00Z')
  expect(digestDue(bangkok, last, at('2026-11-23T06:59:00Z'))).toBe(true)
  expect(digestDue(bangkok, last, at('2026-11-23T07:01:00Z'))).toBe(false)
})

test('whoever asks for one after the hour waits for the next day', () => {
  expect(digestDue(bangkok, at('2026-11-23T02:00:00Z'), at('2026-11-23T02:05:00Z'))).toBe(false)
})

test('an hour that a change of the clocks skips or repeats has one digest', () => {
  const berlin = { hour: 2, zone: 'Europe/Berlin' }
  // In the night of 29 March 2026 there is no 2 o'clock: it is 3 at once, 01:00 UTC.
  expect(digestDue(berlin, at('2026-03-28T01:00:00Z'), at('2026-03-29T01:00:00Z'))).toBe(true)
  // On 25 October 2026 there are two; the first counts.
  expect(digestDue(berlin, at('2026-10-24T00:00:00Z'), at('2026-10-25T00:00:00Z'))).toBe(true)
  expect(digestDue(berlin, at('2026-10-25T00:00:01Z'), at('2026-10-25T01:00:00Z'))).toBe(false)
})

test('a wish is an hour and a zone that there is, or none', () => {
  const zones = ['Asia/Bangkok']
  expect(readWish('8', 'Asia/Bangkok', zones)).toEqual(bangkok)
  expect(readWish('', 'Asia/Bangkok', zones)).toBeNull()
  expect(readWish('24', 'Asia/Bangkok', zones)).toBeUndefined()
  expect(readWish('8', 'Asia/Atlantis', zones)).toBeUndefined()
})
