import { describe, expect, it } from 'vitest'
import { formatReference, parseReference } from '#core/tip/reference.ts'
import { fc } from '#tests/support/property.ts'

describe('a reference', () => {
  it('shows at least six digits and two check digits', () => {
    expect(formatReference(4217)).toMatch(/^HL-004217-\d\d$/)
    expect(formatReference(12345678n)).toMatch(/^HL-12345678-\d\d$/)
  })

  it('reads back with or without prefix, dashes, spaces and case', () => {
    const numbers = fc.bigInt({ min: 1n, max: 10n ** 17n })
    fc.assert(
      fc.property(numbers, (number) => {
        const reference = formatReference(number)
        for (const typed of [reference, reference.toLowerCase(), reference.slice(3)])
          expect(parseReference(typed)).toEqual({ ok: true, number })
        expect(parseReference(reference.replace(/-/g, ' '))).toEqual({ ok: true, number })
      }),
    )
  })

  it('notices one wrong digit and two swapped digits', () => {
    const digits = fc.integer({ min: 1, max: 9_999_999 })
    fc.assert(
      fc.property(digits, fc.nat(5), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const bare = formatReference(number).replace(/\D/g, '')
        const old = Number(bare[at])
        const wrong = bare.slice(0, at) + ((old + shift) % 10) + bare.slice(at + 1)
        expect(parseReference(wrong).ok).toBe(false)
        const [a = '', b = ''] = [bare[at], bare[at + 1]]
        if (a === b) return
        const swapped = bare.slice(0, at) + b + a + bare.slice(at + 2)
        expect(parseReference(swapped).ok).toBe(false)
      }),
    )
  })

  it('refuses junk with a reason', () => {
    for (const junk of ['', 'HL', 'HL-000000-98', 'receipt', '9'.repeat(1000)])
      expect(parseReference(junk).ok).toBe(false)
  })
})
