import { foldLetter } from '#core/check/fold-letters.ts'
import { glyphsOf } from '#core/pattern/leak/glyphs.ts'

/**
 * What a search takes a text apart into: words, and runs of scripts that part no words. Of both, what
 * looks or reads alike is one: width, case, accents, look-alike and invisible characters.
 */
export type Unit =
  | Readonly<{ of: 'word'; text: string }>
  /** One entry for each letter, vowel sign or syllable. */
  | Readonly<{ of: 'run'; letters: readonly string[] }>

/** Longer ones are codes; their beginning tells them apart. */
const longestWord = 64

/** Korean puts its endings on the word, and spaces where it likes. Folding takes syllables apart. */
const hangul = /^[\u1100-\u11ff]/

/** Folding is most of the cost, and a long text has few different letters. */
const foldedBefore = new Map<string, string>()

function letterOf(folded: string): string {
  const known = foldedBefore.get(folded)
  if (known !== undefined) return known
  const letter = Array.from(folded, foldLetter).join('')
  foldedBefore.set(folded, letter)
  return letter
}

/** Linear in the length of `text`; never throws. */
export function unitsOf(text: string): Unit[] {
  const units: ({ of: 'word'; text: string } | { of: 'run'; letters: string[] })[] = []
  for (const { folded, solid, opens } of glyphsOf(text.normalize('NFKC'), 'small')) {
    const letter = letterOf(folded)
    if (letter === '') continue
    const last = units.at(-1)
    if (solid || hangul.test(letter)) {
      if (last?.of === 'run') last.letters.push(letter)
      else units.push({ of: 'run', letters: [letter] })
    } else if (last?.of === 'word' && !opens) {
      if (last.text.length < longestWord) last.text += letter
    } else units.push({ of: 'word', text: letter })
  }
  return units
}
