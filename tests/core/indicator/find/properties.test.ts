import { describe, expect, test } from 'vitest'
import { defang } from '#core/indicator/display.ts'
import { findIndicators } from '#core/indicator/find-indicators.ts'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { anyAddress, anyHints, anySpelling } from '#tests/support/indicator-arbitraries.ts'
import { fc } from '#tests/support/property.ts'

const anyText = fc.array(anySpelling, { maxLength: 6 }).map((pieces) => pieces.join(' '))
const word = fc.stringMatching(/^[a-z]{5,12}$/)
const host = fc
  .tuple(word, fc.constantFrom('com', 'net', 'co.th', 'example', 'xyz'))
  .map((labels) => labels.join('.'))
const urlOrMailbox = fc.oneof(
  fc.tuple(host, word).map(([name, path]) => `https://${name}/${path}`),
  fc.tuple(word, host).map(([name, at]) => `${name}@${at}`),
  host,
)

const indicatorsIn = (text: string): Indicator[] =>
  findIndicators(text).map(({ indicator }) => indicator)

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

const defangings: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^http/, 'hxxp').replace(/\./g, '[.]').replace('@', '[at]'),
  (text) => text.replace(/\./g, '(dot)').replace('@', ' (at) '),
  (text) => text.replace(/\./g, ' [dot] ').replace('://', '[://]'),
  (text) => text.replace(/^http/, 'h**p').replace(/\./g, '{.}'),
  (text) => [...text].join('\u200b'),
  fullWidth,
]

describe('finding', () => {
  test('what is found stands at its offsets, is canonical, and overlaps only as a wallet in a page', () => {
    fc.assert(
      fc.property(anyText, anyHints, (text, hints) => {
        let end = 0
        for (const { indicator, raw, start, ...one } of findIndicators(text, hints)) {
          expect(text.slice(start, one.end)).toBe(raw)
          expect(raw).not.toBe('')
          expect(normaliseIndicator(indicator.type, indicator.value)).toEqual({
            ok: true,
            indicator,
          })
          if (indicator.type !== 'wallet' && indicator.type !== 'tx_hash') {
            expect(start).toBeGreaterThanOrEqual(end)
            end = one.end
          }
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('a defanged address says the same as the plain one', () => {
    fc.assert(
      fc.property(urlOrMailbox, fc.constantFrom(...defangings), (plain, defanged) => {
        const expected = indicatorsIn(`see ${plain} today`)
        expect(expected).toHaveLength(1)
        expect(indicatorsIn(`see ${defanged(plain)} today`)).toEqual(expected)
      }),
      { numRuns: 600 },
    )
  })

  test('what staff are shown can be pasted back', () => {
    fc.assert(
      fc.property(urlOrMailbox, (plain) => {
        const [indicator] = indicatorsIn(plain)
        if (indicator === undefined) throw new Error(`not found: ${plain}`)
        expect(indicatorsIn(defang(indicator))).toEqual([indicator])
      }),
      { numRuns: 300 },
    )
  })

  test('a wallet is found in any sentence, in any script', () => {
    const sentences = [
      'Send it to X now.',
      '请转到X谢谢',
      'โอนไปที่X',
      'X',
      '"X"',
      'address:X,then',
      '(X)',
    ]
    fc.assert(
      fc.property(anyAddress, fc.constantFrom(...sentences), ({ chain, address }, sentence) => {
        const [wallet] = indicatorsIn(sentence.replace('X', address))
        expect(wallet?.value.split(':')[0]).toBe(chain)
      }),
      { numRuns: 400 },
    )
  })
})
