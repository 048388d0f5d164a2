import type { Indicator } from '#core/indicator/types.ts'
import { isCountry } from '#core/tip/country.ts'
import { type Missing, missingFrom, readTyped } from './read-typed.ts'

/** The three fields of the form, as typed or chosen; empty text where nothing was. */
export type Typed = Readonly<{ what: string; country: string; platform: string }>

/** Why a line gets no answer but advice. */
export const unreadReasons = [
  'empty',
  'unread',
  'country',
  'platform',
  'correction',
] as const satisfies readonly ('empty' | 'unread' | Missing)[]
export type UnreadReason = (typeof unreadReasons)[number]

export type Question =
  | Readonly<{ ok: true; indicators: readonly Indicator[] }>
  | Readonly<{ ok: false; reason: UnreadReason }>

/** One line names a few things; a list of hundreds is for the API. */
const mostAsked = 30

/** What is asked, most telling first: the same on the server and in the browser. */
export function readQuestion({ what, country, platform }: Typed): Question {
  if (what.trim() === '') return { ok: false, reason: 'empty' }
  const hints = {
    ...(isCountry(country) && { country }),
    ...(platform !== '' && { platform }),
  }
  const missing = missingFrom(what, hints)
  if (missing !== null) return { ok: false, reason: missing }
  const indicators = readTyped(what, hints).slice(0, mostAsked)
  return indicators.length === 0 ? { ok: false, reason: 'unread' } : { ok: true, indicators }
}
