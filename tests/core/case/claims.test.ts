import { describe, expect, test } from 'vitest'
import { namesAny } from '#core/access/sight.ts'
import { limitFor, readLimit } from '#core/case/limit.ts'
import { noticeText } from '#core/case/notice.ts'
import { offerMinutes, offerStands } from '#core/case/offer.ts'
import { presenceOf } from '#core/case/presence.ts'

const now = new Date('2026-11-23T09:00:00Z')
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('how many cases somebody may hold', () => {
  const limits = [
    { role: 'moderator', cases: 5 },
    { role: 'supervisor', cases: 2 },
  ]

  test('is their own number, or else the most that a role of theirs allows', () => {
    expect(limitFor(9, ['moderator'], limits)).toBe(9)
    expect(limitFor(null, ['moderator', 'supervisor'], limits)).toBe(5)
    expect(limitFor(null, ['supervisor'], limits)).toBe(2)
    expect(limitFor(null, ['custodian'], limits)).toBeNull()
  })

  test('is read as a number, as nothing, or as a mistake', () => {
    expect(['7', ' 12 ', ''].map(readLimit)).toEqual([7, 12, null])
    expect(['0', '-1', '501', '9999', 'many', '3.5'].map(readLimit)).toEqual(
      Array.from({ length: 6 }),
    )
  })
})

test('an offer stands until its time is over, and only while its giver has the case', () => {
  const offer = { fromId: 'a', until: new Date(now.getTime() + 1) }
  expect(offerStands(offer, { leaseHolderId: 'a' }, now)).toBe(true)
  expect(offerStands(offer, { leaseHolderId: 'b' }, now)).toBe(false)
  expect(offerStands({ ...offer, until: now }, { leaseHolderId: 'a' }, now)).toBe(false)
  expect(offerMinutes('imminent')).toBeLessThan(offerMinutes('high'))
})

test('somebody is here while their page says so; without a script they were here', () => {
  const sign = { beats: true, unsaved: false }
  expect(presenceOf({ ...sign, seenAt: before(5) }, now)).toBe('here')
  expect(presenceOf({ ...sign, unsaved: true, seenAt: before(5) }, now)).toBe('unsaved')
  expect(presenceOf({ ...sign, unsaved: true, seenAt: before(60) }, now)).toBeNull()
  expect(presenceOf({ beats: false, unsaved: false, seenAt: before(60) }, now)).toBe('opened')
  expect(presenceOf({ beats: false, unsaved: false, seenAt: before(3600) }, now)).toBeNull()
})

test('details name an id alone or in a list', () => {
  const ids = new Set(['h'])
  expect(namesAny(ids, { other: 'h' })).toBe(true)
  expect(namesAny(ids, { cases: ['a', 'h'] })).toBe(true)
  expect(namesAny(ids, { other: 'a', n: 3, none: null })).toBe(false)
  expect(namesAny(new Set(), { other: 'h' })).toBe(false)
})

test('a notice says what happened to a claim, or that a clock runs low', () => {
  expect(noticeText('offered', 0)).toBe('is offered to you')
  expect(noticeText('resolution', 80)).toContain('80 %')
})
