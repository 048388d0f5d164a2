import { foldCharacter } from '#core/indicator/readable-characters.ts'
import { foldCodePoint } from '#core/pattern/leak/confusables.ts'
import { foldLetter, isUnspaced } from './fold-letters.ts'

/**
 * Text in the form that wordings are looked for in: lower case, one width, no accents, no invisible
 * characters, look-alike letters as Latin ones; apostrophes gone, other marks and emoji a space, the
 * end of a sentence a full stop, a line's end `\n`, and no space beside scripts that need none.
 */
export type Folded = Readonly<{
  text: string
  /** Offsets in `text` → offsets in what was given (UTF-16 units, end exclusive). */
  span: (start: number, end: number) => { start: number; end: number }
}>

const kept = /[\p{L}\p{M}\p{N}%$€£¥₩฿₱₫₹]/u
const sentenceEnd = /[!?…。！？؟।॥\u06d4]/
const apostrophe = /['’‘`´ʼ]/
const hangul = /[\uac00-\ud7af]/

// Few different characters make up all texts; a hostile one shall not fill the memory.
const known = new Map<number, string>()
const mostKnown = 5000

/** One code point, whatever stands around it. */
function lettersOf(code: number): string {
  const before = known.get(code)
  if (before !== undefined) return before
  const letters = Array.from(foldCharacter(code, '', ''))
    .flatMap((one) => (hangul.test(one) ? [one] : Array.from(foldCodePoint(one, 'small'))))
    .map(foldLetter)
    .join('')
  if (known.size < mostKnown) known.set(code, letters)
  return letters
}

/** Is a space here a matter of taste? `5 %`, `$ 500`, and Chinese, Japanese, Korean or Thai letters. */
const isClose = (before: string, after: string): boolean =>
  after === '%' ||
  isUnspaced(before) ||
  isUnspaced(after) ||
  (/[$€£¥₩₱₫₹]/.test(before) && /^[0-9]/.test(after))

type Gap = '' | ' ' | '\n'

/** The sign for what stands between words here, or null where nothing does. */
function separator(raw: string, at: number, character: string): Gap | '.' | ',' | null {
  if (character === '\n' || character === '\r') return '\n'
  if (sentenceEnd.test(character)) return '.'
  const next = raw[at + 1] ?? ' '
  const betweenDigits = /[.,٫٬]/.test(character) && /\p{Nd}/u.test(raw[at - 1] ?? '')
  if (betweenDigits && /\p{Nd}/u.test(next)) return ','
  if (character === '.') return /[\s"'”’)\]]/.test(next) ? '.' : ' '
  return kept.test(character) ? null : ' '
}

/** Linear in the length of `raw`; never throws. */
export function foldText(raw: string): Folded {
  const from: number[] = []
  const to: number[] = []
  const parts: string[] = []
  let last = ''
  let gap: Gap = ''
  const emit = (text: string, start: number, end: number) => {
    for (let unit = 0; unit < text.length; unit++) {
      from.push(start)
      to.push(end)
    }
    parts.push(text)
    last = text.at(-1) ?? last
  }
  for (let at = 0; at < raw.length; ) {
    const code = raw.codePointAt(at) ?? 0
    const end = at + (code > 0xffff ? 2 : 1)
    const character = String.fromCodePoint(code)
    const letters = lettersOf(code)
    const sign = apostrophe.test(character)
      ? ''
      : separator(raw, at, letters === '' ? character : letters)
    if (sign === null && letters !== '') {
      const close = gap === ' ' && isClose(last, letters)
      if (gap !== '' && last !== '' && !close) emit(gap, at, at)
      gap = ''
      emit(letters, at, end)
    } else if (sign === ',') emit(',', at, end)
    else if (sign === '.') {
      if (last !== '' && last !== '.') emit('.', at, end)
      gap = gap === '\n' ? gap : ' '
    } else if (letters !== '' && (sign === ' ' || sign === '\n')) gap = gap === '\n' ? gap : sign
    at = end
  }
  return {
    text: parts.join(''),
    span: (start, end) => ({ start: from[start] ?? raw.length, end: to[end - 1] ?? raw.length }),
  }
}
