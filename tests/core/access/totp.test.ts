import { describe, expect, test } from 'vitest'
import { judgeCode, readableSecret, readCode, stepAt } from '#core/access/totp.ts'
import { fc } from '#tests/support/property.ts'

describe('a code from an authenticator app', () => {
  test('that belongs to no step near now is wrong', () => {
    expect(judgeCode(null, null)).toEqual({ ok: false, reason: 'wrong_code' })
    expect(judgeCode(null, 5n)).toEqual({ ok: false, reason: 'wrong_code' })
  })

  test('counts once, and no earlier one counts after it', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 40n), fc.bigInt(0n, 2n ** 40n), (step, lastUsed) => {
        const verdict = judgeCode(step, lastUsed)
        expect(verdict.ok).toBe(step > lastUsed)
        if (!verdict.ok) expect(verdict.reason).toBe('code_already_used')
      }),
    )
    expect(judgeCode(7n, null)).toEqual({ ok: true, step: 7n })
  })

  test('is read with the spaces that apps show', () => {
    expect(readCode(' 123 456 ')).toBe('123456')
    expect(readCode('１２３４５６')).toBe('123456')
    expect(readCode('123-456')).toBe('123456')
    for (const wrong of ['', '12345', '1234567', '12345a', '12 34 5']) {
      expect(readCode(wrong)).toBeNull()
    }
  })

  test('changes every thirty seconds', () => {
    expect(stepAt(new Date(29_999))).toBe(0n)
    expect(stepAt(new Date(30_000))).toBe(1n)
  })

  test('has a secret that can be typed in groups of four', () => {
    expect(readableSecret('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
  })
})
