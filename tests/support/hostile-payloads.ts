import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { type publishableRoles, publishableTypes } from '#core/pattern/publishable.ts'
import { hostileStrings } from './hostile-strings.ts'
import { fc } from './property.ts'
import { indicatorOf, payloadOf } from './release-input.ts'

const syntax = [...'=+-@|%\'",;:[](){}<>\\/ \n', 'AND', ' OR ', '\u202e', '\ufeff', '＝', 'a', '0']

/** What the schema of a payload refuses: control characters but line breaks, and lone surrogates. */
const refused = /\p{Surrogate}|(?!\n)\p{Cc}/u

const drawn = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: fc.constantFrom(...syntax), minLength: 2, maxLength: 40 }),
)

/** 10,000 texts drawn by chance: any character, what people type, and bits of each file's own syntax. */
export const randomTexts: readonly string[] = fc.sample(
  drawn.filter((text) => !refused.test(text)),
  10_000,
)

/** Those that can never be in a payload: drawn ones, and some of the 500. */
export const refusedTexts: readonly string[] = [
  ...hostileStrings.filter((text) => refused.test(text)),
  ...fc
    .sample(
      fc
        .tuple(drawn, fc.constantFrom('\0', '\t', '\r', '\u0085', '\ud800', '\udc00'), drawn)
        .map((parts) => parts.join('')),
      1_000,
    )
    .filter((text) => refused.test(text)),
]

/** Every text that may be in a payload: of the 500 of `hostile-strings.ts`, and the drawn ones. */
export const hostileTexts: readonly string[] = [
  ...hostileStrings.filter((text) => !refused.test(text)),
  ...randomTexts,
]

/** What canonical values of a type begin with. */
const beginnings: Partial<Record<PayloadIndicator['type'], string>> = {
  handle: 'telegram:',
  wallet: 'btc:',
  tx_hash: 'eth:',
  bank_account: 'th:',
  app_package: 'android:',
}

/** A canonical value that holds the text. */
export const hostileValue = (type: PayloadIndicator['type'], text: string): string =>
  `${beginnings[type] ?? ''}${text}`

/** The text as far as a field may be long, never with half a character at its end. */
const upTo = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

const longestValue = 2048 - 'telegram:'.length

/**
 * A pattern with that text in every field that holds words or a value: title, summary, and one
 * indicator of each type (and an IBAN). Longer texts are cut to what the field takes.
 */
export function hostilePayload(text: string, number = 1): PatternPayload {
  const value = upTo(text, longestValue)
  const role: (typeof publishableRoles)[number] = 'contacted_from'
  return payloadOf({
    id: `0b6f7c1e-6f0a-4f43-9f53-${number.toString(16).padStart(12, '0')}`,
    number,
    title: upTo(text, 200),
    summary: upTo(text, 4000),
    tactics: [],
    countries: [],
    indicators: [
      ...publishableTypes.map((type) => indicatorOf(type, hostileValue(type, value), { role })),
      indicatorOf('bank_account', `iban:${value}`, { role }),
    ],
  })
}

/** Each text with the pattern that holds it, numbered from 1. */
export function* hostilePayloads(): Generator<{ text: string; payload: PatternPayload }> {
  for (const [at, text] of hostileTexts.entries())
    yield { text, payload: hostilePayload(text, at + 1) }
}
