import { describe, expect, test } from 'vitest'
import { readable } from '#core/indicator/readable.ts'
import { fc } from '#tests/support/property.ts'

describe('readable text', () => {
  test.each([
    ['ＡＢＣ１２３', 'ABC123'],
    ['๐๑๒ ०१२ ٠١٢', '012 012 012'],
    ['𝐞𝐯𝐢𝐥', 'evil'],
    ['①②③', '123'],
    ['1️⃣2️⃣', '12'],
    ['a\u200bb\u00adc\u202ed', 'abcd'],
    ['0812–3456', '0812-3456'],
    ['evil。com', 'evil.com'],
    ['好。com', '好。com'],
    ['а.com', 'а.com'],
    ['น้ำ', 'น้ำ'],
  ])('%s reads %s', (raw, expected) => {
    expect(readable(raw).text).toBe(expected)
  })

  test('every stretch leads back to a stretch of the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (raw, a, b) => {
        const { text, span } = readable(raw)
        fc.pre(text.length > 0)
        const start = a % text.length
        const end = start + 1 + (b % (text.length - start))
        const back = span(start, end)
        expect(back.start).toBeLessThan(back.end)
        expect(back.end).toBeLessThanOrEqual(raw.length)
        expect(readable(raw.slice(back.start, back.end)).text).not.toBe('')
      }),
    )
  })
})
