import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { describe, expect, it } from 'vitest'
import { en } from '#core/text/en.ts'
import {
  assetName,
  countryName,
  languageName,
  optionText,
  pageTitle,
} from '#core/text/question-text.ts'
import { textFor } from '#core/text/text.ts'
import { assets } from '#core/tip/asset.ts'
import { countryCodes } from '#core/tip/country.ts'
import { questionIds, questions } from '#core/tip/journey/catalogue.ts'
import { pageTable } from '#core/tip/journey/pages.ts'
import { languages } from '#core/tip/language.ts'

const t = textFor('en')
const texts = Object.values(en).flatMap((entry) =>
  typeof entry === 'string' ? [entry] : Object.values(entry),
)

/** Flesch-Kincaid grade (Kincaid et al., 1975) of several texts together. */
function grade(sentencesOf: readonly string[]): number {
  const sentences = sentencesOf.flatMap((text) => text.split(/[.?!:](?:\s|$)/).filter(Boolean))
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}’'-]+/gu) ?? [])
  const counted = { sentence: sentences.length, word: words.length }
  return fleschKincaid({ ...counted, syllable: syllable(words.join(' ')) })
}

describe('the texts', () => {
  it('put words in their places and choose the plural', () => {
    expect(t('shell.progress', { step: 2, of: 9 })).toBe('Step 2 of about 9')
    expect(t('page.evidence.files', { count: 1 })).toBe('1 file added')
    expect(t('page.evidence.files', { count: 3 })).toBe('3 files added')
  })

  it('fall back to English for a language that is not there yet', () => {
    expect(textFor('pt-BR')('shell.back')).toBe('Back')
    expect(textFor('constructor').lang).toBe('en')
    expect(textFor('fa').dir).toBe('ltr')
  })

  it('keep a Latin value together within a sentence from right to left, and leave numbers be', () => {
    const arabic = textFor('ar')
    expect(arabic.dir).toBe('rtl')
    expect(arabic('shell.footer_true', { address: 'https://tips.example' })).toContain(
      '\u2068https://tips.example\u2069',
    )
    expect(arabic('shell.progress', { step: 2, of: 9 })).not.toContain('\u2068')
    expect(t('shell.footer_true', { address: 'https://tips.example' })).not.toContain('\u2068')
  })

  it('title every page and name every code', () => {
    for (const page of pageTable) expect(pageTitle(t, page, {}), page.path).not.toBe(page.path)
    for (const id of questionIds) {
      const question = questions[id]
      if ('options' in question)
        for (const code of question.options)
          if (id !== 'language') expect(optionText(t, id, code), id).not.toBe(code)
    }
  })

  it('name countries, languages and currencies', () => {
    for (const code of countryCodes) expect(countryName(t, code)).not.toBe(code)
    for (const code of languages) expect(languageName(code)).not.toBe(code)
    expect(assetName(t, 'THB')).toBe('Thai Baht (THB)')
    expect(assets.filter((code) => assetName(t, code) === '')).toEqual([])
  })

  it('are read aloud in one breath: no sentence is longer than 22 words', () => {
    const sentences = texts.flatMap((text) => text.split(/[.?!:](?:\s|$)/))
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 22)).toEqual([])
  })

  it('can be read by a child of eleven', () => {
    const long = texts.filter((text) => text.split(' ').length > 5)
    expect(grade(long)).toBeLessThanOrEqual(6)
  })

  it('give no verdict and lay no blame', () => {
    expect(
      texts.filter((text) =>
        /victim|traffick|slave|fell for|stupid|naive|foolish|careless|gullible|greed|you should have|why did you|warned you|let (?:this|it) happen/i.test(
          text,
        ),
      ),
    ).toEqual([])
  })
})
