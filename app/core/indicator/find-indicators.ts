import { findAccounts } from '#core/indicator/find/accounts.ts'
import { resolveOverlaps } from '#core/indicator/find/candidate.ts'
import { findHandles } from '#core/indicator/find/handles.ts'
import { findLinks } from '#core/indicator/find/links.ts'
import { findPhones } from '#core/indicator/find/phones.ts'
import { findWallets } from '#core/indicator/find/wallets.ts'
import { readable } from '#core/indicator/readable.ts'
import type { Indicator, IndicatorHints } from '#core/indicator/types.ts'

/** Where in a text an indicator stands: `text.slice(start, end) === raw` (UTF-16 units). */
export type FoundIndicator = Readonly<{
  indicator: Indicator
  raw: string
  start: number
  end: number
}>

/** Longest text that is searched; what lies behind is not looked at. */
export const maxTextLength = 100_000

/** More finds than any story holds; a paste of thousands of addresses is a list, not a tip. */
export const maxFound = 500

/**
 * Identifiers in free text of any script, also defanged ones, in order of appearance. Companies,
 * names and places are not searched for: without a form field around them they are guesses.
 * `hints.country` lets national phone and account numbers be read, `hints.platform` bare `@names`.
 * Linear in the text's length; never throws.
 */
export const findIndicators = (text: string, hints: IndicatorHints = {}): FoundIndicator[] => {
  const view = readable(text.slice(0, maxTextLength))
  const candidates = [
    ...findLinks(view.text),
    ...findWallets(view.text),
    ...findAccounts(view.text, hints.country),
    ...findHandles(view.text, hints),
    ...findPhones(view.text, hints.country),
  ]
  return resolveOverlaps(candidates)
    .slice(0, maxFound)
    .map(({ indicator, start, end }) => {
      const span = view.span(start, end)
      return { indicator, raw: text.slice(span.start, span.end), ...span }
    })
}
