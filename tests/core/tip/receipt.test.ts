import { describe, expect, it } from 'vitest'
import { formatReceipt, parseReceipt, receiptFromBytes } from '#core/tip/receipt.ts'
import { fc } from '#tests/support/property.ts'

const bytes = fc.uint8Array({ minLength: 15, maxLength: 32 })
const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']

const replaceAt = (text: string, at: number, character: string) =>
  text.slice(0, at) + character + text.slice(at + 1)

describe('a receipt code', () => {
  it('is 24 characters in groups of four', () => {
    const code = receiptFromBytes(new Uint8Array(15).fill(0xa5))
    expect(formatReceipt(code)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('keeps 115 bits: a change in any of them gives another code', () => {
    const base = new Uint8Array(15)
    const codes = new Set([receiptFromBytes(base)])
    for (let bit = 0; bit < 115; bit++) {
      const changed = Uint8Array.from(base)
      changed[bit >> 3] = 0x80 >> (bit & 7)
      codes.add(receiptFromBytes(changed))
    }
    expect(codes.size).toBe(116)
  })

  it('needs 15 random bytes', () => {
    expect(() => receiptFromBytes(new Uint8Array(14))).toThrow(RangeError)
  })

  it('reads back however it is typed', () => {
    const typing = fc.record({
      bytes,
      separator: fc.constantFrom('-', ' ', '', ' - ', '–', '\n'),
      lower: fc.boolean(),
      letters: fc.boolean(),
    })
    fc.assert(
      fc.property(typing, ({ bytes: random, separator, lower, letters }) => {
        const code = receiptFromBytes(random)
        const grouped = formatReceipt(code).split('-').join(separator)
        const misread = letters ? grouped.replace(/0/g, 'O').replace(/1/g, 'l') : grouped
        const typed = lower ? misread.toLowerCase() : misread
        expect(parseReceipt(typed)).toEqual({ ok: true, code })
      }),
    )
  })

  it('notices every single wrong character', () => {
    const code = receiptFromBytes(Uint8Array.from({ length: 15 }, (_, at) => at * 17))
    for (let at = 0; at < code.length; at++)
      for (const character of alphabet)
        if (character !== code[at])
          expect(parseReceipt(replaceAt(code, at, character))).toEqual({
            ok: false,
            reason: 'wrong_check',
          })
  })

  it('notices every swap of two different characters', () => {
    fc.assert(
      fc.property(bytes, fc.nat(23), fc.nat(23), (random, one, other) => {
        const code = receiptFromBytes(random)
        const [a = '', b = ''] = [code[one], code[other]]
        fc.pre(a !== b)
        const swapped = replaceAt(replaceAt(code, one, b), other, a)
        expect(parseReceipt(swapped)).toEqual({ ok: false, reason: 'wrong_check' })
      }),
    )
  })

  it('says what is wrong with anything else, and never throws', () => {
    expect(parseReceipt('K7QF-2M9D')).toEqual({ ok: false, reason: 'wrong_length' })
    expect(parseReceipt('U'.repeat(24))).toEqual({ ok: false, reason: 'wrong_character' })
    expect(parseReceipt('K'.repeat(1_000_000))).toEqual({ ok: false, reason: 'wrong_length' })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseReceipt(text).ok).toBe(false)
      }),
    )
  })
})
