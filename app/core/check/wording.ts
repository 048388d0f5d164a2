import { foldText } from './fold.ts'

/**
 * How a wording is written down: folded words as they stand in a text, and five signs. `(a|b|)` one of
 * these or none, `#` a number, `##` a number from a hundred up (`1,500`, `3k`), `*` the rest of a word
 * in Latin letters, and ` ~ ` some words of the same sentence. Nothing else repeats, and what repeats
 * is bounded, so that no text can make the search slow.
 */
export type Wording = string

/** A language's wordings are read by these. `gap`: most characters that ` ~ ` stands for. */
export type Writing = Readonly<{ gap: number; spaced: boolean }>

const signs = {
  '##': '(?:\\d{1,3}(?:,\\d{2,3}){1,4}|\\d{3,12}|\\d{1,3} ?k(?![a-z]))',
  '#': '\\d{1,12}(?:,\\d{1,3}){0,4}',
  '*': '[a-z]{0,12}',
  '(': '(?:',
  '|': '|',
  ')': ')',
} as const
type Sign = keyof typeof signs

const isSign = (piece: string): piece is Sign => Object.hasOwn(signs, piece)
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const startsWord = '(?<![a-z0-9])'
const endsWord = '(?![a-z0-9])'

function literal(piece: string, spaced: boolean): string {
  const space = spaced ? '[ \\n]' : '[ \\n]?'
  const words = escaped(foldText(piece.trim()).text).replace(/[ \n]/g, space)
  const before = /^\s/.test(piece) ? space : ''
  const after = /\S\s+$/.test(piece) ? space : ''
  return `${before}${words}${after}`
}

/** One stretch between gaps. Latin words and numbers begin and end where words do. */
function stretch(part: string, spaced: boolean): string {
  const pieces = part.split(/(##|[#*()|])/).filter((piece) => piece !== '')
  const body = pieces.map((piece) => (isSign(piece) ? signs[piece] : literal(piece, spaced)))
  const starts = /^\(*[\p{Script=Latin}\d#]/u.test(part) ? startsWord : ''
  const ends = /[\p{Script=Latin}\d#]\)*$|\|\)$/u.test(part) ? endsWord : ''
  return `${starts}(?:${body.join('')})${ends}`
}

/** The expression for a wording, to be tried on folded text. */
export function compileWording(wording: Wording, { gap, spaced }: Writing): RegExp {
  const parts = wording.split(' ~ ').map((part) => stretch(part, spaced))
  return new RegExp(parts.join(`[^.]{0,${gap}}?`), 'g')
}

/** Do the words end (`before`) or begin (`after`) with one of these? */
export function compileEdge(words: readonly Wording[], side: 'before' | 'after', writing: Writing) {
  const any = words.map((one) => compileWording(one, writing).source).join('|') || '(?!)'
  return new RegExp(side === 'before' ? `(?:${any})[ \\n]?$` : `^[ \\n]?(?:${any})`)
}
