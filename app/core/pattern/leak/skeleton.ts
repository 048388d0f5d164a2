import type { Look } from './confusables.ts'
import { type Glyph, glyphsOf } from './glyphs.ts'
import type { Span } from './runs.ts'

/**
 * A text without anything between its letters and digits, so that `0 8 1-234` and `081234` are
 * equal. `lettersAsDigits` also merges what is typed for a digit: o, i and l.
 */
export type Skeleton = Readonly<{
  text: string
  glyphs: readonly Glyph[]
  glyphAt: readonly number[]
}>

export const looks = ['small', 'capital'] as const satisfies readonly Look[]

const digitFor: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' }

export function skeletonOf(text: string, look: Look, lettersAsDigits: boolean): Skeleton {
  const glyphs = glyphsOf(text, look)
  const glyphAt: number[] = []
  const parts = glyphs.map(({ folded }, index) => {
    const bare = lettersAsDigits
      ? folded.replace(/[oil]/g, (letter) => digitFor[letter] ?? '')
      : folded
    for (let unit = 0; unit < bare.length; unit++) glyphAt.push(index)
    return bare
  })
  return { text: parts.join(''), glyphs, glyphAt }
}

/** Every place of `needle`, a skeleton's text, in the original text behind `hay`. */
export function findSpans(hay: Skeleton, needle: string, wholeWords: boolean): Span[] {
  const spans: Span[] = []
  for (let at = hay.text.indexOf(needle); at !== -1; at = hay.text.indexOf(needle, at + 1)) {
    const first = hay.glyphs[hay.glyphAt[at] ?? -1]
    const last = hay.glyphs[hay.glyphAt[at + needle.length - 1] ?? -1]
    if (first === undefined || last === undefined) continue
    if (wholeWords && !(first.opens && last.closes)) continue
    spans.push({ start: first.start, end: last.end })
  }
  return spans
}
