import { describe, expect, test } from 'vitest'
import { sharedPassage } from '#core/link/passage.ts'
import { fc } from '#tests/support/property.ts'
import { adverts, firstFilling, otherFilling, scripts } from './adverts.ts'

const told = (pieces: ReturnType<typeof sharedPassage>, side: 'here' | 'there') =>
  (pieces ?? []).map((piece) => piece[side]).join('')

describe.each(scripts)('an advert in %s', (script) => {
  const here = `My cousin got this. ${adverts[script](firstFilling)}`
  const there = `${adverts[script](otherFilling)} — sent to me on Sunday`
  const pieces = sharedPassage(here, there) ?? []
  const slots = pieces.filter(({ same }) => !same)

  test('is shown with what fills its slots on either side', () => {
    const all = (side: 'here' | 'there') => slots.map((piece) => piece[side]).join(' | ')
    expect(all('here')).toContain('900')
    expect(all('here')).toContain(firstFilling.place)
    expect(all('there')).toContain('1,250')
    expect(all('there')).toContain(otherFilling.place)
  })

  test('leaves no contact and no sum among the words that are the same', () => {
    const same = pieces.filter((piece) => piece.same).flatMap(({ here, there }) => [here, there])
    for (const secret of ['900', '1,250', '5678', 'quick-office'])
      expect(same.join(' ')).not.toContain(secret)
  })
})

test('the pieces in a row are a piece of each text, and begin and end with shared words', () => {
  const sentences = adverts.en(firstFilling).split('. ')
  const others = adverts.en(otherFilling).split('. ')
  const some = (from: string[]) =>
    fc.shuffledSubarray(from, { minLength: 2 }).map((chosen) => chosen.join('. '))
  fc.assert(
    fc.property(some(sentences), some(others), (here, there) => {
      const pieces = sharedPassage(here, there)
      if (!pieces) return
      expect(here).toContain(told(pieces, 'here'))
      expect(there).toContain(told(pieces, 'there'))
      pieces.slice(1).forEach((piece, at) => {
        expect(piece.same).not.toBe(pieces[at]?.same)
      })
    }),
    { numRuns: 40 },
  )
})

test('two stories in other words share no passage, and any two texts can be held together', () => {
  expect(sharedPassage('They took my money in May.', adverts.en(firstFilling))).toBeNull()
  const any = fc.string({ unit: 'grapheme', maxLength: 200 })
  fc.assert(
    fc.property(any, any, (here, there) => {
      const pieces = sharedPassage(here, there)
      expect(here).toContain(told(pieces, 'here'))
    }),
    { numRuns: 40 },
  )
})
