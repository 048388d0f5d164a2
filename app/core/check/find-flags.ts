import { type FlagCode, flagCodes, flagOf } from './flags/table.ts'
import { type Folded, foldText } from './fold.ts'
import { codeWords } from './wordings/code-words.ts'
import type { Unless } from './wordings/language.ts'
import { languageWordings } from './wordings/languages.ts'

/** Where a warning comes from, as an address to read on. */
export const flagSource = (code: FlagCode): string => flagOf(code).source

export type FoundFlag = Readonly<{
  code: FlagCode
  /** The words themselves, as they were written: `text.slice(start, end)`. */
  quote: string
  start: number
  end: number
  /** Honest texts use such words, too, or this text as a whole warns of them. */
  strength: 'strong' | 'weak'
}>

export type FoundFlags = Readonly<{
  flags: readonly FoundFlag[]
  /** The text as a whole reads like a warning of scams. */
  warns: boolean
}>

/** Longest text that is read; an advert is far shorter. */
export const maxMessage = 20_000

/** So much of a quotation is shown. */
const maxQuote = 120

/** After so many places where a text says "never do this", the next one is not looked for. */
const maxTries = 20

type Place = { start: number; end: number }

/**
 * Wordings that warnings name, each flag once and the strong ones first, with the words that show
 * it, in every language that has wordings: people mix them. Takes time in proportion to the length of
 * the text; never throws.
 */
export function findFlags(text: string): FoundFlags {
  const given = text.slice(0, maxMessage)
  const folded = foldText(given)
  const warns = languageWordings().some((language) => language.warns.test(folded.text))
  const flags = flagCodes.flatMap((code) => {
    const place = placeOf(code, folded.text)
    if (place === null) return []
    const { start, end } = passage(given, folded, place)
    const strength = warns ? ('weak' as const) : flagOf(code).strength
    return [{ code, quote: given.slice(start, end), start, end, strength }]
  })
  const isWeak = ({ strength }: FoundFlag) => Number(strength === 'weak')
  return { flags: flags.sort((a, b) => isWeak(a) - isWeak(b)), warns }
}

type Refuse = (place: Place) => boolean

function placeOf(code: FlagCode, text: string): Place | null {
  const { demand, exceptCodes } = flagOf(code)
  for (const { wordings, unless } of languageWordings()) {
    const refuse: Refuse = (place) =>
      (demand === true && isAdvice(text, place, unless)) ||
      (exceptCodes === true && codeWords.test(around(text, place, 60)))
    for (const wording of wordings[code]) {
      const place = firstMatch(wording, text, refuse)
      if (place !== null) return place
    }
  }
  return null
}

function firstMatch(wording: RegExp, text: string, refuse: Refuse): Place | null {
  wording.lastIndex = 0
  for (let tries = 0; tries < maxTries; tries++) {
    const match = wording.exec(text)
    if (match === null) return null
    const place = { start: match.index, end: match.index + match[0].length }
    if (!refuse(place)) return place
  }
  return null
}

const around = (text: string, { start, end }: Place, reach: number): string =>
  text.slice(Math.max(0, start - reach), end + reach)

/** Is somebody told not to do it? */
const isAdvice = (text: string, { start, end }: Place, unless: Unless): boolean =>
  unless.before.test(text.slice(Math.max(0, start - 120), start)) ||
  unless.after.test(text.slice(end, end + 40))

const inWord = /[\p{Script=Latin}\p{Script=Arabic}\p{Script=Devanagari}\p{Nd},%]/u
const maxWord = 15

/** The place in what was given, with whole words, and no half letter at its end. */
function passage(given: string, { text, span }: Folded, place: Place): Place {
  let { start, end } = place
  while (start > 0 && place.start - start < maxWord && inWord.test(text[start - 1] ?? '')) start--
  while (end - place.end < maxWord && inWord.test(text[end] ?? '')) end++
  const cut = span(start, end)
  const marks = /^[\p{M}\u200b-\u200f\u2060]{0,20}/u.exec(given.slice(cut.end, cut.end + 20))
  const whole = { start: cut.start, end: cut.end + (marks?.[0].length ?? 0) }
  return whole.end - whole.start > maxQuote ? shortened(given, whole.start) : whole
}

/** Not through the middle of an emoji. */
function shortened(given: string, start: number): Place {
  const end = start + maxQuote
  const isHalf = /[\udc00-\udfff]/.test(given[end] ?? '')
  return { start, end: isHalf ? end - 1 : end }
}
