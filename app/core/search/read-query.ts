import { parseCaseNumber } from '#core/case/number.ts'
import { findIndicators } from '#core/indicator/find-indicators.ts'
import type { Indicator, IndicatorHints } from '#core/indicator/types.ts'
import { cleanLine } from '#core/tip/clean.ts'
import { parseReference } from '#core/tip/reference.ts'
import { freeTypes, identifierWord, numbersFor, readIdentifier } from './identifiers.ts'
import { wordsFor } from './words.ts'

/** One thing that is looked for. A field has it that holds all of `words` or one of `anyOf`. */
export type SearchPart = Readonly<{
  /** As it was typed, without quotes. */
  typed: string
  of: 'word' | 'phrase' | 'identifier'
  words: readonly string[]
  anyOf: readonly string[]
  /** What a tip may name, found or given. */
  indicators: readonly Indicator[]
}>

export type TextQuery = Readonly<{
  of: 'text'
  /** A case must have all of these, wherever they stand… */
  parts: readonly SearchPart[]
  /** …and none of these. */
  without: readonly SearchPart[]
  /** Or one of these: all that was typed, read as a single name. */
  whole: readonly Indicator[]
  /** What is not looked for: too short to tell, or more than is taken at once. */
  unused: readonly string[]
}>

export type SearchQuery = { of: 'case'; number: number } | { of: 'tip'; number: bigint } | TextQuery

/** More than anybody remembers of a case. */
export const mostParts = 12

/**
 * What somebody looks for: a case by its number, a tip by its reference, or words, "phrases" and
 * identifiers in any spelling. `-` leaves out. Never throws, whatever was typed.
 */
export function readQuery(typed: string, country?: string): SearchQuery {
  const text = cleanLine(typed)
  const number = parseCaseNumber(text)
  if (number !== undefined) return { of: 'case', number }
  const reference = /^hl/i.test(text) ? parseReference(text) : undefined
  if (reference?.ok) return { of: 'tip', number: reference.number }

  return readText(text, country)
}

/** The same where a number is no case's: a phone number may look like one. */
export function readText(typed: string, country?: string): TextQuery {
  const text = cleanLine(typed)
  const hints = country === undefined ? {} : { country }
  const pieces = distinct(segmentsOf(text).flatMap((segment) => piecesOf(segment, hints)))
  const plain = pieces.every(({ quoted, leaveOut }) => !quoted && !leaveOut)
  const whole = plain ? readIdentifier(text, hints) : []
  const parts: SearchPart[] = []
  const without: SearchPart[] = []
  const unused: string[] = []
  for (const piece of pieces) {
    const full = parts.length + without.length === mostParts
    const part = full ? null : partOf(piece, hints, piece.typed === text ? whole : undefined)
    if (part === null || part.words.length + part.anyOf.length === 0) unused.push(piece.typed)
    else if (piece.leaveOut) without.push(part)
    else parts.push(part)
  }
  return { of: 'text', parts, without, whole, unused }
}

type Segment = { text: string; quoted: boolean; leaveOut: boolean }
type Piece = { typed: string; quoted: boolean; leaveOut: boolean }

const withQuotes = (text: string) => text.replace(/[“”„‟«»＂「」『』]/g, '"')

/** Quoted stretches, what is to be left out, and all else as it stands. */
function segmentsOf(text: string): Segment[] {
  const special = /(?<=^|\s)(-?)"([^"]*)"?|(?<=^|\s)-([^\s"]+)/g
  const segments: Segment[] = []
  const plainText = withQuotes(text)
  const plain = (from: number, to: number) =>
    segments.push({ text: plainText.slice(from, to), quoted: false, leaveOut: false })
  let from = 0
  for (const match of plainText.matchAll(special)) {
    plain(from, match.index)
    from = match.index + match[0].length
    const [, minus, phrase, word] = match
    segments.push({
      text: (phrase ?? word ?? '').trim(),
      quoted: phrase !== undefined,
      leaveOut: minus === '-' || word !== undefined,
    })
  }
  plain(from, plainText.length)
  return segments
}

/** Identifiers are one piece each, however they are spaced; of all else, each word is. */
function piecesOf({ text, quoted, leaveOut }: Segment, hints: IndicatorHints): Piece[] {
  if (quoted || leaveOut) return text === '' ? [] : [{ typed: text, quoted, leaveOut }]
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of findIndicators(text, hints)) {
    pieces.push(...text.slice(from, start).split(/\s+/), text.slice(start, end))
    from = end
  }
  pieces.push(...text.slice(from).split(/\s+/))
  return pieces.filter((typed) => typed !== '').map((typed) => ({ typed, quoted, leaveOut }))
}

function distinct(pieces: readonly Piece[]): Piece[] {
  const known = new Map<string, Piece>()
  for (const piece of pieces) {
    const key = `${piece.leaveOut}|${piece.quoted}|${piece.typed.toLowerCase()}`
    if (!known.has(key)) known.set(key, piece)
  }
  return [...known.values()]
}

/** A word that can be no address, account or number is not tried as all of them. */
const likeIdentifier = /[\d@._/:+]|\S{20}/

function partOf({ typed, quoted }: Piece, hints: IndicatorHints, known?: Indicator[]): SearchPart {
  const tried = !quoted && likeIdentifier.test(typed) ? (known ?? readIdentifier(typed, hints)) : []
  const indicators = tried.filter(({ type }) => !freeTypes.has(type))
  return {
    typed,
    of: quoted ? 'phrase' : indicators.length > 0 ? 'identifier' : 'word',
    words: wordsFor(typed),
    anyOf: [...indicators.map(identifierWord), ...numbersFor(typed)],
    indicators,
  }
}
