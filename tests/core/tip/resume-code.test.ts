import { describe, expect, it } from 'vitest'
import { formatReceipt, parseReceipt, receiptFromBytes } from '#core/tip/receipt.ts'
import { formatResumeCode, parseResumeCode, resumeCodeFromBytes } from '#core/tip/resume-code.ts'
import { fc } from '#tests/support/property.ts'

const bytes = fc.uint8Array({ minLength: 15, maxLength: 15 })

describe('the code of an unsent report', () => {
  it('looks like the receipt code behind a mark, and is read as people type it', () => {
    const code = formatResumeCode(resumeCodeFromBytes(new Uint8Array(15).fill(200)))
    expect(code).toMatch(/^SAVE-(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    fc.assert(
      fc.property(bytes, (random) => {
        const plain = resumeCodeFromBytes(random)
        const shown = formatResumeCode(plain)
        for (const typed of [shown, shown.toLowerCase(), shown.replaceAll('-', ' '), plain])
          expect(parseResumeCode(typed)).toEqual({ ok: true, code: plain })
      }),
    )
  })

  it('is never a receipt code, and no receipt code is one', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const receipt = receiptFromBytes(random)
        const resume = resumeCodeFromBytes(random)
        for (const typed of [resume, formatResumeCode(resume)])
          expect(parseReceipt(typed).ok).toBe(false)
        for (const typed of [receipt, formatReceipt(receipt), `SAVE${receipt}`])
          expect(parseResumeCode(typed).ok).toBe(false)
      }),
    )
  })

  it('is judged, and never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (typed) => {
        expect(typeof parseResumeCode(typed).ok).toBe('boolean')
      }),
    )
    expect(parseResumeCode('SAVE-K7QF')).toEqual({ ok: false, reason: 'wrong_length' })
  })
})
