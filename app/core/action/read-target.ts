import { findIndicators } from '#core/indicator/find-indicators.ts'
import { maxSpellingLength, normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { indicatorKey } from '#core/indicator/types.ts'
import type { PublishableType } from '#core/pattern/indicator-defaults.ts'
import { parsePatternNumber } from '#core/pattern/number.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'

/** Everything that a spelling may stand for: which of it was released decides. */
export type Candidates = Readonly<{ pattern: number | null; indicators: readonly Indicator[] }>

/**
 * Reads an indicator in any spelling, or a pattern's number (`P-0042`, `#42`; figures alone would
 * take a phone number for one). What people call a type may stand before it: `domain: a.example`.
 * `country`: the agency's own, for numbers without a prefix.
 */
export function readTarget(text: string, country?: string): Candidates {
  const spelling = text.trim()
  if (spelling.length > maxSpellingLength) return { pattern: null, indicators: [] }
  const pattern = /^(?:p-?|#)\d/i.test(spelling) ? (parsePatternNumber(spelling) ?? null) : null
  // A pattern's number could be a company's name, too; nobody means that.
  if (pattern !== null) return { pattern, indicators: [] }
  const named = /^([a-z_]+)[:=]\s*(.+)$/is.exec(spelling)
  const type = publishableTypes.find((one) => one === named?.[1]?.toLowerCase())
  const typed = type && named?.[2] ? readAs([type], named[2], country) : []
  const found = findIndicators(spelling, { country })
    .filter(({ raw }) => raw.length >= spelling.length - 2)
    .map(({ indicator }) => indicator)
  const all = [...typed, ...found, ...readAs(publishableTypes, spelling, country)]
  return { pattern, indicators: [...new Map(all.map((one) => [indicatorKey(one), one])).values()] }
}

function readAs(
  types: readonly PublishableType[],
  spelling: string,
  country: string | undefined,
): Indicator[] {
  return types.flatMap((type) => {
    const read = normaliseIndicator(type, spelling, { country })
    return read.ok ? [read.indicator] : []
  })
}
