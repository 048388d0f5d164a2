import { z } from 'zod'
import { findIndicators } from '#core/indicator/find-indicators.ts'
import { indicatorRoleSchema, indicatorSchema } from '#core/indicator/schema.ts'
import {
  type CollectedIndicator,
  type Indicator,
  type IndicatorHints,
  type IndicatorRole,
  type IndicatorType,
  indicatorKey,
} from '#core/indicator/types.ts'
import { cleanText } from '../clean.ts'

/** More than a moderator reads; a chat of years is cut here, and says so. */
export const longestReading = 100_000
const mostCodes = 8
const longestCode = 2000

/** More identifiers than a page can ask about. */
const mostFound = 30

/** What was read from a file. Level 2: it is stored sealed, and none of it counts for anything yet. */
export const readingSchema = z.object({
  text: z.string(),
  /** What its QR codes say. */
  codes: z.array(z.string()),
  /** Identifiers in both, those of the codes first. */
  found: z.array(indicatorSchema),
  /** There was more text than is kept. */
  cut: z.boolean(),
})
export type Reading = z.infer<typeof readingSchema>

/** As it is kept: clean, no longer than is useful, and with the identifiers that stand in it. */
export function toReading(
  text: string,
  given: readonly string[] = [],
  hints: IndicatorHints = {},
): Reading {
  const clean = cleanText(text.slice(0, longestReading))
  const codes = [
    ...new Set(given.slice(0, mostCodes).map((code) => cleanText(code.slice(0, longestCode)))),
  ]
  const found = new Map<string, Indicator>()
  for (const part of [...codes, clean])
    for (const { indicator } of findIndicators(part, hints))
      if (!found.has(indicatorKey(indicator))) found.set(indicatorKey(indicator), indicator)
  return {
    text: clean,
    codes,
    found: [...found.values()].slice(0, mostFound),
    cut: text.length > longestReading,
  }
}

/** Languages of one country, where a number without a country code is most likely that country's. */
const homes: Readonly<Record<string, string>> = {
  th: 'TH',
  vi: 'VN',
  id: 'ID',
  fil: 'PH',
  ja: 'JP',
  ko: 'KR',
  hi: 'IN',
}

export function readingHints(language: string): IndicatorHints {
  const country = homes[language.split('-')[0] ?? '']
  return country ? { country } : {}
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

/** The identifiers in a reading, each with what was said of it. Those of `known` need no question. */
export function suggestionsIn(
  { found }: Reading,
  choices: FoundChoices,
  known: ReadonlySet<string> = new Set(),
): Suggestion[] {
  const confirmed = new Set(choices.confirmed.map(({ indicator }) => indicatorKey(indicator)))
  const refused = new Set(choices.refused)
  return found
    .map((indicator) => ({ key: indicatorKey(indicator), indicator }))
    .filter(({ key }) => confirmed.has(key) || !known.has(key))
    .map((one) => ({
      ...one,
      state: confirmed.has(one.key) ? 'confirmed' : refused.has(one.key) ? 'refused' : 'open',
    }))
}

/** What a reporter marked as used by them; what they did not mark stays open for a moderator. */
export function markTheirs(
  { found }: Reading,
  choices: FoundChoices,
  marked: ReadonlySet<string>,
): FoundChoices {
  const theirs = found.filter((indicator) => marked.has(indicatorKey(indicator)))
  return {
    confirmed: theirs.map((indicator) => ({ indicator, role: likelyRole(indicator) })),
    refused: choices.refused.filter((key) => !marked.has(key)),
  }
}

/** What marking those of `keys` that stand in a reading decides: each in its likely role. */
export function likelyRoles(
  { found }: Reading,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, FoundDecision> {
  return new Map(
    found.flatMap((indicator) => {
      const key = indicatorKey(indicator)
      return keys.has(key) ? [[key, likelyRole(indicator)] as const] : []
    }),
  )
}

/** It counts, in this role; or it does not. */
export type FoundDecision = IndicatorRole | 'refused'

export type Decided =
  | { ok: true; choices: FoundChoices; confirmed: CollectedIndicator[]; refused: Indicator[] }
  | { ok: false; reason: 'indicator_unknown' }

/**
 * What a moderator says of identifiers in a reading, by their keys. What was confirmed stays
 * confirmed: it is part of the tip by now. Answers only what this changed.
 */
export function decideFound(
  { found }: Reading,
  choices: FoundChoices,
  decisions: ReadonlyMap<string, FoundDecision>,
): Decided {
  const byKey = new Map(found.map((indicator) => [indicatorKey(indicator), indicator]))
  const settled = new Set(choices.confirmed.map(({ indicator }) => indicatorKey(indicator)))
  const confirmed: CollectedIndicator[] = []
  const refused: Indicator[] = []
  for (const [key, decision] of decisions) {
    const indicator = byKey.get(key)
    if (!indicator) return { ok: false, reason: 'indicator_unknown' }
    if (settled.has(key)) continue
    if (decision !== 'refused') confirmed.push({ indicator, role: decision, source: 'read' })
    else if (!choices.refused.includes(key)) refused.push(indicator)
  }
  const now = new Set(confirmed.map(({ indicator }) => indicatorKey(indicator)))
  return {
    ok: true,
    choices: {
      confirmed: [
        ...choices.confirmed,
        ...confirmed.map(({ indicator, role }) => ({ indicator, role })),
      ],
      refused: [...choices.refused.filter((key) => !now.has(key)), ...refused.map(indicatorKey)],
    },
    confirmed,
    refused,
  }
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

/** A tip's indicators with those that were confirmed; one that was named in words stays as it was. */
export function mergeConfirmed(
  named: readonly CollectedIndicator[],
  confirmed: readonly CollectedIndicator[],
): CollectedIndicator[] {
  const all = new Map(named.map((one) => [indicatorKey(one.indicator), one]))
  for (const one of confirmed)
    if (!all.has(indicatorKey(one.indicator))) all.set(indicatorKey(one.indicator), one)
  return [...all.values()]
}
