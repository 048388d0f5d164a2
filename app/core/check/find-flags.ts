import { readable } from '#core/indicator/readable.ts'
import type { Flag } from './flags/flag.ts'
import { jobFlags } from './flags/job-flags.ts'
import { moneyFlags } from './flags/money-flags.ts'

export const flagTable = { ...jobFlags, ...moneyFlags } as const satisfies Record<string, Flag>
export type FlagCode = keyof typeof flagTable

export const flagCodes = Object.keys(flagTable) as readonly FlagCode[]

/** Where a warning comes from, as an address to read on. */
export const flagSource = (code: FlagCode): string => flagTable[code].source

export type FoundFlag = Readonly<{
  code: FlagCode
  /** The words themselves, as they were written. */
  quote: string
}>

/** Longest text that is read; an advert is far shorter. */
export const maxMessage = 20_000

/** So much of a quotation is shown. */
const maxQuote = 120

/**
 * Wordings that warnings name, each once, with the words that show it. English wordings only: no
 * flag found in another language means nothing. Linear in the length of the text; never throws.
 */
export function findFlags(text: string): readonly FoundFlag[] {
  const given = text.slice(0, maxMessage)
  const view = readable(given)
  // Quotes and dashes in one form each. No letter changes its place: quotations are cut out by it.
  const plain = [...view.text].map(plainCharacter).join('')
  return flagCodes.flatMap((code) => {
    const found = flagTable[code].patterns
      .map((pattern) => pattern.exec(plain))
      .find((match) => match !== null)
    if (!found) return []
    const { start, end } = view.span(found.index, wordEnd(plain, found.index + found[0].length))
    return [{ code, quote: given.slice(start, Math.min(end, start + maxQuote)).trim() }]
  })
}

/** A pattern may end inside a number or a word: the quotation shows all of it. */
function wordEnd(text: string, end: number): number {
  return (
    end +
    (/^[\p{L}\p{N}]*(?:[.,][\p{N}]+){0,3}%?/u.exec(text.slice(end, end + 30))?.[0].length ?? 0)
  )
}

function plainCharacter(character: string): string {
  if (/[’‘`´]/.test(character)) return "'"
  if (/[‐‑‒–]/.test(character)) return '-'
  if (/\s/.test(character)) return ' '
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}
