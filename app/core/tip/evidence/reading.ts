import { z } from 'zod'
import { findIndicators } from '#core/indicator/find-indicators.ts'
import {
  type CollectedIndicator,
  type Indicator,
  type IndicatorHints,
  type IndicatorRole,
  type IndicatorType,
  indicatorKey,
  indicatorRoleSchema,
  indicatorSchema,
} from '#core/indicator/types.ts'
import { cleanText } from '../clean.ts'

/** More than a moderator reads; a chat of years is cut here, and says so. */
export const longestReading = 100_000
const mostCodes = 8
const longestCode = 2000

/** What was read from a file: its text, and what its QR codes say. Level 2: it is stored sealed. */
export const readingSchema = z.object({
  text: z.string(),
  codes: z.array(z.string()),
  /** There was more text than is kept. */
  cut: z.boolean(),
})
export type Reading = z.infer<typeof readingSchema>

/** As it is kept: clean, and no longer than is useful. */
export function toReading(text: string, codes: readonly string[] = []): Reading {
  const whole = cleanText(text.slice(0, longestReading + 1))
  return {
    text: whole.slice(0, longestReading),
    codes: [...new Set(codes)]
      .slice(0, mostCodes)
      .map((code) => cleanText(code.slice(0, longestCode))),
    cut: text.length > longestReading,
  }
}

/** What people said of the identifiers in a reading: nothing counts until one of them did. */
export const choicesSchema = z.object({
  confirmed: z.array(z.object({ indicator: indicatorSchema, role: indicatorRoleSchema })),
  refused: z.array(z.string()),
})
export type FoundChoices = z.infer<typeof choicesSchema>
export const noChoices: FoundChoices = { confirmed: [], refused: [] }

export type Suggestion = {
  key: string
  indicator: Indicator
  state: 'open' | 'confirmed' | 'refused'
}

/** More than a page can ask about. */
const mostSuggestions = 30

/** The identifiers in a reading, each with what was said of it. Those of `known` need no question. */
export function suggestionsIn(
  reading: Reading,
  choices: FoundChoices,
  { hints = {}, known = new Set() }: { hints?: IndicatorHints; known?: ReadonlySet<string> } = {},
): Suggestion[] {
  const confirmed = new Set(choices.confirmed.map(({ indicator }) => indicatorKey(indicator)))
  const refused = new Set(choices.refused)
  const found = new Map<string, Indicator>()
  for (const text of [...reading.codes, reading.text])
    for (const { indicator } of findIndicators(text, hints))
      found.set(indicatorKey(indicator), indicator)
  return [...found]
    .filter(([key]) => confirmed.has(key) || !known.has(key))
    .slice(0, mostSuggestions)
    .map(([key, indicator]) => ({
      key,
      indicator,
      state: confirmed.has(key) ? 'confirmed' : refused.has(key) ? 'refused' : 'open',
    }))
}

const paidTypes: ReadonlySet<IndicatorType> = new Set(['wallet', 'bank_account'])
const contactTypes: ReadonlySet<IndicatorType> = new Set(['phone', 'email', 'handle'])

/** What something was most likely for, when a person says no more than that it was theirs. */
export function likelyRole({ type }: Indicator): IndicatorRole {
  if (paidTypes.has(type)) return 'paid_to'
  return contactTypes.has(type) ? 'contacted_from' : 'mentioned'
}

/** What of the readings counts for the tip. */
export function confirmedIn(choices: readonly FoundChoices[]): CollectedIndicator[] {
  return choices.flatMap(({ confirmed }) =>
    confirmed.map(({ indicator, role }) => ({ indicator, role, source: 'read' as const })),
  )
}
