import { foldCodePoint, type Look } from './confusables.ts'

/** A letter, digit or vowel sign of a text, folded, with where it stands in the original. */
export type Glyph = Readonly<{
  folded: string
  /** UTF-16 offsets in the original text. */
  start: number
  end: number
  /** Of a script that puts no space between words. */
  solid: boolean
  /** First or last glyph of a word; every solid glyph is both. */
  opens: boolean
  closes: boolean
}>

const solidScript =
  /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u
/** Seen by nobody, or an apostrophe: it neither shows nor parts a word. */
const silent = /[\p{Default_Ignorable_Code_Point}\p{Cf}'’ʼ‘`´]/u
const spoken = /[\p{L}\p{N}\p{M}]/u
const endsWithDigit = /\d$/
const startsWithDigit = /^\p{Nd}/u

type Folded = Readonly<{
  folded: string
  role: 'silent' | 'word' | 'solid' | 'point' | 'gap'
}>

function fold(codePoint: string, look: Look): Folded {
  const folded = silent.test(codePoint) ? '' : foldCodePoint(codePoint, look)
  if (folded === '') return { folded, role: 'silent' }
  if (spoken.test(folded)) return { folded, role: solidScript.test(folded) ? 'solid' : 'word' }
  return { folded, role: /[.,]/.test(folded) ? 'point' : 'gap' }
}

/** Folding is ten times the cost of the rest, and a long text has few different letters. */
const foldedBefore: Readonly<Record<Look, Map<string, Folded>>> = {
  small: new Map(),
  capital: new Map(),
}

function foldOnce(codePoint: string, look: Look): Folded {
  const known = foldedBefore[look].get(codePoint)
  if (known !== undefined) return known
  const folded = fold(codePoint, look)
  foldedBefore[look].set(codePoint, folded)
  return folded
}

/** The spoken glyphs of a text in order; everything between them only parts words. */
export function glyphsOf(text: string, look: Look): Glyph[] {
  const glyphs: { -readonly [Key in keyof Glyph]: Glyph[Key] }[] = []
  let parted = true
  let start = 0
  for (const codePoint of text) {
    const end = start + codePoint.length
    const { folded, role } = foldOnce(codePoint, look)
    const previous = glyphs.at(-1)
    if (role === 'word' || role === 'solid') {
      const solid = role === 'solid'
      const opens = parted || solid || previous?.solid === true
      if (opens && previous !== undefined) previous.closes = true
      glyphs.push({ folded, start, end, solid, opens, closes: solid })
      parted = false
    } else if (role === 'gap') parted = true
    else if (role === 'point') {
      // 5,000 and 1.5 are one word each, however the thousands are parted.
      const before = endsWithDigit.test(previous?.folded ?? '')
      parted ||= !(before && startsWithDigit.test(text.slice(end, end + 2)))
    }
    start = end
  }
  const last = glyphs.at(-1)
  if (last !== undefined) last.closes = true
  return glyphs
}
