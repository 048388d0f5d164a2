import { describe, expect, test } from 'vitest'
import { alike, alikeFrom } from '#core/link/alike.ts'
import { bandsOf } from '#core/link/bands.ts'
import { foldForLinking } from '#core/link/fold.ts'
import { linkKey } from '#core/link/link-key.ts'
import { jaccard, shingleSet } from '#core/link/shingles.ts'
import { signText } from '#core/link/sign-text.ts'
import { fc } from '#tests/support/property.ts'
import { adverts, firstFilling, otherFilling, scripts } from './adverts.ts'

const key = linkKey(new Uint8Array(32).fill(1))
const otherKey = linkKey(new Uint8Array(32).fill(2))
const setOf = (text: string) => shingleSet(foldForLinking(text))
function signed(text: string, by = key): Uint8Array {
  const signature = signText(by, setOf(text))
  if (!signature) throw new Error(`Too short to sign: ${text}`)
  return signature
}
const shareABand = (a: Uint8Array, b: Uint8Array) => {
  const there = new Set(bandsOf(b))
  return bandsOf(a).some((band) => there.has(band))
}

/** Contacts and sums as people write them: what is a slot of a template. */
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
const contact = fc.oneof(
  digits(7).map((rest) => `+6681${rest.join('')}`),
  digits(7).map((rest) => `+66 81 ${rest.slice(0, 3).join('')} ${rest.slice(3).join('')}`),
  fc.stringMatching(/^[a-z]{3,9}@[a-z]{4,9}\.example$/),
  fc.stringMatching(/^https:\/\/[a-z]{4,9}\.example\/[a-z]{1,6}$/),
  fc.stringMatching(/^hxxps:\/\/[a-z]{4,9}\[\.\]example$/),
)
const pay = fc.integer({ min: 1, max: 99_999 }).map(String)

describe.each(scripts)('an advert in %s', (script) => {
  const advert = adverts[script]

  test('is signed the same whatever contact and sum stand in it', () => {
    const { place } = firstFilling
    const first = signed(advert(firstFilling))
    fc.assert(
      fc.property(contact, pay, (contact, pay) => {
        expect(signed(advert({ place, pay, contact }))).toEqual(first)
      }),
      { numRuns: 30 },
    )
  })

  test('is found again with other slots, and hardly by chance', () => {
    const [a, b] = [signed(advert(firstFilling)), signed(advert(otherFilling))]
    expect(shareABand(a, b)).toBe(true)
    expect(alike('text', a, b)).toBeGreaterThanOrEqual(alikeFrom.text.strong)
  })

  test('is signed the same however blanks, case, width and invisible characters change', () => {
    const text = advert(firstFilling)
    const loud = text
      .toUpperCase()
      .replaceAll(/[.,，。]? /g, ' \u200b\n ')
      .replaceAll('A', 'А')
      .replaceAll('O', 'Ｏ')
    expect(setOf(loud)).toEqual(setOf(text))
  })

  test('is like no advert of another script', () => {
    for (const other of scripts.filter((one) => one !== script)) {
      const [a, b] = [signed(advert(firstFilling)), signed(adverts[other](firstFilling))]
      expect(alike('text', a, b)).toBeLessThan(0.1)
      expect(shareABand(a, b)).toBe(false)
    }
  })
})

test('two stories about the same thing in other words are not alike', () => {
  const told =
    'My brother answered an advert for an office job abroad. A driver met him at the border and took his phone. Since then he writes only at night, and says that they make him talk to strangers about money. Nobody may leave the building.'
  expect(alike('text', signed(told), signed(adverts.en(firstFilling)))).toBeLessThan(0.1)
})

test('a text of a dozen words is not signed, one of thirty is', () => {
  expect(signText(key, setOf('They took my money and blocked me.'))).toBeNull()
  expect(signText(key, setOf('招聘客服高薪包吃住'))).toBeNull()
  expect(signText(key, setOf('a'.repeat(5000)))).toBeNull()
  expect(signText(key, setOf(adverts.en(firstFilling).slice(0, 180)))).not.toBeNull()
})

test('a signature under another key has nothing in common with it', () => {
  const text = adverts.en(firstFilling)
  const [a, b] = [signed(text), signed(text, otherKey)]
  expect(shareABand(a, b)).toBe(false)
  expect(alike('text', a, b)).toBeLessThan(0.05)
})

test('how alike two texts are is the same both ways, and near what their shingles say', () => {
  const sentences = adverts.en(firstFilling).split('. ')
  const some = fc.subarray(sentences, { minLength: 3 }).map((chosen) => chosen.join('. '))
  fc.assert(
    fc.property(some, some, (one, other) => {
      const [a, b] = [setOf(one), setOf(other)]
      const [first, second] = [signText(key, a), signText(key, b)]
      fc.pre(first !== null && second !== null)
      if (!first || !second) return
      const found = alike('text', first, second)
      expect(alike('text', second, first)).toBe(found)
      // Five standard deviations of 128 lanes.
      expect(Math.abs(found - jaccard(a, b))).toBeLessThan(0.22)
    }),
    { numRuns: 40 },
  )
})

test('any text at all can be folded and signed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const folded = foldForLinking(text)
      for (const { start, end } of folded) expect(start).toBeLessThan(end)
      expect(signText(key, shingleSet(folded))?.length ?? 256).toBe(256)
    }),
    { numRuns: 60 },
  )
})
