import { describe, expect, test } from 'vitest'
import { explainLink } from '#core/indicator/link.ts'
import { findMasked } from '#core/indicator/masked.ts'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'

const hash = '0123456789abcdef'.repeat(4)
const kept = hash.slice(0, 32)
const text = `Mail #EMAIL_${hash}# or ring #PHONE_${hash}#, see http://#URL_${hash}#/jobs`

describe('values that a data set has masked', () => {
  test('each mask has its stand-in, where it stands', () => {
    const found = findMasked(text)
    expect(found.map(({ indicator }) => indicator)).toEqual([
      { type: 'email', value: `masked-${kept}@masked.invalid` },
      { type: 'handle', value: `masked-phone:${kept}` },
      { type: 'domain', value: `${kept}.masked.invalid` },
    ])
    for (const { raw, start, end } of found) expect(text.slice(start, end)).toBe(raw)
  })

  test('stand-ins are canonical', () => {
    for (const { indicator } of findMasked(text))
      expect(normaliseIndicator(indicator.type, indicator.value)).toEqual({ ok: true, indicator })
  })

  test('equal masks link, each on its own, and different ones do not meet', () => {
    for (const { indicator } of findMasked(text))
      expect(explainLink([{ indicator, occurrences: 2 }], 100).suggest).toBe(true)
    const [one] = findMasked(`#URL_${'a'.repeat(64)}#`)
    const [other] = findMasked(`#URL_${'b'.repeat(64)}#`)
    expect(one?.indicator).not.toEqual(other?.indicator)
  })

  test('half a mask is none', () => {
    expect(findMasked('#EMAIL_abc# #PHONE_ #URL_xyz#')).toEqual([])
  })
})
