import { findIndicators } from '#core/indicator/find-indicators.ts'
import { isCommonValue } from '#core/indicator/safe-list.ts'
import type { CollectedIndicator, Indicator, IndicatorType } from '#core/indicator/types.ts'
import type { LeakSource } from './leak-check.ts'
import { probablyOwnContacts } from './own-contacts.ts'

/** A source tip with its seals open: lives as long as the check does. */
export type OpenedTip = Readonly<{
  tipId: string
  country: string | null
  /** What the form asked and the reporter typed, by question. */
  texts: readonly { field: string; text: string }[]
  /** What the reporter wrote to us afterwards. */
  messages: readonly string[]
  indicators: readonly CollectedIndicator[]
}>

/** A pattern says these as indicators, with their proof, or not at all; never in its words. */
const neverInWords: ReadonlySet<IndicatorType> = new Set([
  'email',
  'phone',
  'handle',
  'wallet',
  'tx_hash',
  'bank_account',
])

export type OpenedSource = LeakSource & Readonly<{ own: readonly Indicator[] }>

/** What must not be recognised of a tip, and which contacts in it are probably the reporter's own. */
export function leakSourceOf(tip: OpenedTip): OpenedSource {
  const hints = tip.country === null ? {} : { country: tip.country }
  const texts = [...tip.texts.map(({ text }) => text), ...tip.messages]
  const found = texts.flatMap((text) => findIndicators(text, hints))
  const known = tip.indicators.map(({ indicator }) => indicator)
  const contacts = [...found.map(({ indicator }) => indicator), ...known].filter(({ type }) =>
    neverInWords.has(type),
  )
  const aliases = known.filter((one) => one.type === 'alias' && !isCommonValue(one))
  return {
    tipId: tip.tipId,
    texts,
    contactValues: [...new Set(contacts.map(({ value }) => value))],
    names: [...new Set(aliases.map(({ value }) => value))],
    own: probablyOwnContacts(
      { texts: tip.texts.map(({ text }) => text), messages: tip.messages },
      hints,
    ),
  }
}
