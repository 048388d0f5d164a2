import { describe, expect, test } from 'vitest'
import { canonical } from '#tests/support/canonical.ts'

describe('a phone number', () => {
  test.each([
    ['+66 81 234 5678', undefined, '+66812345678'],
    ['081-234-5678', 'TH', '+66812345678'],
    ['081-234-5678', 'th', '+66812345678'],
    ['๐๘๑-๒๓๔-๕๖๗๘', 'TH', '+66812345678'],
    ['０８１２３４５６７８', 'TH', '+66812345678'],
    ['0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', 'TH', '+66812345678'],
    ['0066 81 234 5678', undefined, '+66812345678'],
    ['66812345678', undefined, '+66812345678'],
    ['tel:+66812345678', undefined, '+66812345678'],
    ['+66 (0)81 234 5678', undefined, '+66812345678'],
    ['(202) 555-0143', 'US', '+12025550143'],
    ['0901 234 567', 'VN', '+84901234567'],
    ['+81 90 1234 5678', 'TH', '+819012345678'],
  ])('%s in %s is %s', (raw, country, expected) => {
    expect(canonical('phone', raw, { country })).toBe(expected)
  })

  test('a number with a plus is kept even where the plan lists no such range, as forged callers use them', () => {
    expect(canonical('phone', '+65 1234 5678')).toBe('+6512345678')
  })

  test.each([
    ['081-234-5678', undefined, 'country_needed'],
    ['081-234-5678', 'ZZ', 'country_needed'],
    ['1441', 'TH', 'not_a_phone'],
    ['12345678', 'SG', 'not_a_phone'],
    ['call me', 'TH', 'not_a_phone'],
    ['+999 123 456 789', undefined, 'not_a_phone'],
    ['1'.repeat(80), 'TH', 'not_a_phone'],
  ])('%s in %s is none', (raw, country, reason) => {
    expect(canonical('phone', raw, { country })).toBe(`refused: ${reason}`)
  })
})
