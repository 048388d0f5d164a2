import { describe, expect, it } from 'vitest'
import { en } from '#core/text/en.ts'
import { ownName, textLanguages } from '#core/text/languages.ts'
import { directionOf, languageMatcher } from '#core/text/match-language.ts'
import type { Entry } from '#core/text/text.ts'

const texts = (entry: Entry): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry)
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe.each(Object.entries(textLanguages))('the texts in %s', (tag, { catalogue }) => {
  it('are as many as in English, and no others', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort())
  })

  it('leave the same places open', () => {
    const wrong = Object.entries(catalogue).filter(([key, entry]) => {
      const english = new Set(texts(en[key as keyof typeof en]).flatMap(places))
      return !texts(entry).every((text) => places(text).every((place) => english.has(place)))
    })
    expect(wrong.map(([key]) => key)).toEqual([])
    const lost = Object.entries(catalogue).filter(([key, entry]) => {
      const kept = new Set(texts(entry).flatMap(places))
      return !texts(en[key as keyof typeof en])
        .flatMap(places)
        .every((place) => kept.has(place))
    })
    expect(lost.map(([key]) => key)).toEqual([])
  })

  it('have the plurals that the language has', () => {
    const categories: string[] = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    for (const [key, entry] of Object.entries(catalogue))
      if (typeof entry !== 'string')
        expect({ key, has: Object.keys(entry).sort() }).toEqual({ key, has: categories.toSorted() })
  })

  it('say something everywhere, with no space left over', () => {
    const untidy = Object.entries(catalogue).filter(([, entry]) =>
      texts(entry).some((text) => text !== text.trim() || text === ''),
    )
    expect(untidy.map(([key]) => key)).toEqual([])
  })
})

describe('choosing a language', () => {
  const known = ['en', 'fil', 'zh-Hans', 'ar', 'id']

  it.each([
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['tl', 'fil'],
    ['in', 'id'],
    ['ar-EG', 'ar'],
    ['EN-gb', 'en'],
  ])('takes %s for %s', (wanted, match) => {
    expect(languageMatcher(known)([wanted])).toBe(match)
  })

  it('does not take one script for another, nor nonsense for a language', () => {
    expect(languageMatcher(known)(['zh-TW'])).toBeUndefined()
    expect(languageMatcher(known)(['zh-Hant', 'constructor', '…', ''])).toBeUndefined()
  })

  it('takes the first that there is, in the order of the wish', () => {
    expect(languageMatcher(known)(['km', 'id-ID', 'en'])).toBe('id')
  })

  it('knows the way it is written and its own name', () => {
    expect(['ar', 'he', 'ur', 'en', 'zh-Hans'].map(directionOf)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ])
    expect(['vi', 'es', 'zh-Hans'].map(ownName)).toEqual(['Tiếng Việt', 'Español', '简体中文'])
  })
})
