import { findIndicators } from '#core/indicator/find-indicators.ts'
import { findMasked } from '#core/indicator/masked.ts'
import { type Glyph, glyphsOf } from '#core/pattern/leak/glyphs.ts'

/** What lies behind is not compared; a pasted chat of months would cost more than it tells. */
export const longestCompared = 30_000

/** What stands for an identifier or a number: the slots of a template, filled anew for each person. */
export const slot = '0'

/** One code point of a text as linking compares it, and the UTF-16 units that it stands for. */
export type Folded = Readonly<{
  letter: string
  start: number
  end: number
  /** First of a word; where words have no blanks between them, every letter. */
  opens: boolean
}>

/**
 * A text as linking compares it: letters and vowel signs only, look-alikes, case and width folded, no
 * blanks (Thai and Chinese put them where they like), and each identifier or number as one `0`.
 */
export function foldForLinking(text: string): Folded[] {
  const compared = text.slice(0, longestCompared)
  const found = [...findIndicators(compared), ...findMasked(compared)]
  const folded: Folded[] = []
  let from = 0
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    pushWords(folded, glyphsOf(compared.slice(from, start), 'small'), from)
    push(folded, { letter: slot, start, end, opens: true })
    from = end
  }
  pushWords(folded, glyphsOf(compared.slice(from), 'small'), from)
  return folded
}

/** A slot is one letter, however many numbers stand in a row. */
function push(folded: Folded[], next: Folded): void {
  const last = folded.at(-1)
  if (next.letter === slot && last?.letter === slot)
    folded[folded.length - 1] = { ...last, end: next.end }
  else folded.push(next)
}

const number = /\p{N}/u

function pushWords(folded: Folded[], glyphs: readonly Glyph[], offset: number): void {
  for (const { folded: letters, start, end, opens } of glyphs)
    [...letters].forEach((letter, at) => {
      push(folded, {
        letter: number.test(letter) ? slot : letter,
        start: offset + start,
        end: offset + end,
        opens: opens && at === 0,
      })
    })
}
