import type { Urgency } from '#core/case/states.ts'
import type { IndicatorType } from '#core/indicator/types.ts'
import type { Sector } from '#core/release/sectors.ts'
import type { TipKind } from '#core/tip/kind.ts'

/** What rules see of a case. Nothing of it is sealed. */
export type RoutingFacts = {
  kind: TipKind
  /** ISO 3166-1 alpha-2: where the person is, goes and passes through. */
  countries: readonly string[]
  /** BCP 47. */
  language: string
  urgency: Urgency
  score: number
  /** With how many tips name each, those of this case included. */
  indicators: readonly { type: IndicatorType; value: string; tips: number }[]
}

/** Who has the means to act on an identifier of this type. */
const sectorOfType: Partial<Record<IndicatorType, Sector>> = {
  phone: 'telecom',
  bank_account: 'finance',
  wallet: 'finance',
  tx_hash: 'finance',
  url: 'platform',
  domain: 'platform',
  email: 'platform',
  handle: 'platform',
  app_package: 'platform',
}

const sectorsOfKind = {
  job_offer: ['ngo'],
  forced_work: ['police', 'ngo'],
  investment: ['finance', 'regulator'],
  other_scam: [],
} as const satisfies Record<TipKind, readonly Sector[]>

/** The sectors that a case concerns: by what it is about, by what it names, and police where it is urgent. */
export function sectorsConcerned({ kind, urgency, indicators }: RoutingFacts): Set<Sector> {
  const urgent = urgency === 'imminent' || urgency === 'high'
  return new Set<Sector>([
    ...sectorsOfKind[kind],
    ...(urgent ? (['police'] as const) : []),
    ...indicators.flatMap(({ type }) => sectorOfType[type] ?? []),
  ])
}
