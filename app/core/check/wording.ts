import { foldText } from './fold.ts'

/**
 * How a wording is written down: words as they stand in a text, and some signs.
 * - `(a|b|)`: one of these, or none.
 * - `#`: a number; `##`: from a hundred up (`1,500`, `3k`); `###`: from 1,000; `####`: from 3,000.
 * - `*`: the rest of a word in Latin letters.
 * - ` ~ `: some words of the same sentence; ` ~~ `: of this or the next one.
 *
 * Nothing else repeats, and what repeats is bounded, so that no text can make the search slow.
 */
export type Wording = string

/** A language's wordings are read by these. `gap`: most characters that ` ~ ` stands for. */
export type Writing = Readonly<{ gap: number; spaced: boolean }>

const signs = {
  '####':
    '(?:[3-9],?\\d{3}|\\d{2,3},?\\d{3}|\\d{1,3}(?:,\\d{2,3}){1,3},\\d{3}|(?:[3-9]|\\d{2,3}) ?k)(?![a-z\\d])',
  '###': '(?:\\d{1,3}(?:,\\d{2,3}){0,3},\\d{3}|\\d{4,12}|\\d{1,3} ?k(?![a-z]))(?!\\d)',
  '##': '(?:\\d{1,3}(?:,\\d{2,3}){0,3},\\d{3}|\\d{3,12}|\\d{1,3} ?k(?![a-z]))(?!\\d)',
  '#': '\\d{1,12}(?:,\\d{1,3}){0,4}',
  '*': '[a-z]{0,12}',
  '(': '(?:',
  '|': '|',
  ')': ')',
} as const
type Sign = keyof typeof signs

const isSign = (piece: string): piece is Sign => Object.hasOwn(signs, piece)
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Where words begin, by script. Arabic ones take "and", "with", "the" in front; Hindi ones do not. */
const scripts = [
  { script: /[\p{Script=Latin}\d#]/u, letter: '[a-z0-9]', attached: '' },
  { script: /\p{Script=Devanagari}/u, letter: '[\\u0900-\\u097f]', attached: '' },
  {
    script: /\p{Script=Arabic}/u,
    letter: '[\\u0621-\\u06ff]',
    attached: '(?:[وفبلكس]?ال|لل|[وفبلكس])?',
  },
] as const

/** Before a stretch that begins with one of `words`. One check where all are of one script: faster. */
function beginning(words: readonly string[]): string {
  const used = scripts.filter(({ script }) => words.some((word) => script.test(word.charAt(0))))
  const [only] = used
  if (only === undefined) return ''
  if (words.every((word) => only.script.test(word.charAt(0))))
    return `(?<!${only.letter})${only.attached}`
  const starts = used.map(({ letter, attached }) => `(?<!${letter})${attached}(?=${letter})`)
  const others = used.map(({ letter }) => `(?!${letter})`).join('')
  return `(?:${[...starts, others].join('|')})`
}

/** Behind one that ends with one of `words`. Latin words end where words do; others are often stems. */
function ending(words: readonly string[]): string {
  const isLatin = (word: string) => /[\p{Script=Latin}\d#]$/u.test(word)
  if (!words.some(isLatin)) return ''
  return words.every(isLatin) ? '(?![a-z0-9])' : '(?:(?<=[a-z0-9])(?![a-z0-9])|(?<![a-z0-9]))'
}

function literal(piece: string, spaced: boolean): string {
  const space = spaced ? '[ \\n]' : '[ \\n]?'
  const words = escaped(foldText(piece.trim()).text).replace(/[ \n]/g, space)
  const before = /^\s/.test(piece) ? space : ''
  const after = /\S\s+$/.test(piece) ? space : ''
  return `${before}${words}${after}`
}

/** One stretch between gaps. */
function stretch(part: string, spaced: boolean): string {
  const pieces = part.split(/(#{1,4}|[#*()|])/).filter((piece) => piece !== '')
  const body = pieces.map((piece) => (isSign(piece) ? signs[piece] : literal(piece, spaced)))
  const first = /^\(([^)]*)/.exec(part)?.[1]?.split('|') ?? [part]
  const last = /([^(]*)\)$/.exec(part)?.[1]?.split('|') ?? [part]
  return `${beginning(first)}(?:${body.join('')})${ending(last)}`
}

/** The expression for a wording, to be tried on folded text. */
export function compileWording(wording: Wording, { gap, spaced }: Writing): RegExp {
  const [first = '', ...rest] = wording.split(/ ?(~~?) /)
  const pieces = rest.map((piece) =>
    piece === '~' ? `[^.]{0,${gap}}?` : piece === '~~' ? `[^]{0,${gap}}?` : stretch(piece, spaced),
  )
  return new RegExp(`${stretch(first, spaced)}${pieces.join('')}`, 'g')
}
