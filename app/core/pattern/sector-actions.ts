import type { RecommendableAction } from '#core/release/actions.ts'
import { type Sector, sectors } from '#core/release/sectors.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { PublishableType } from './indicator-defaults.ts'
import type { PatternPayload } from './payload.ts'

/** What each sector has the means to do. A pattern asks nobody for what is not theirs to do. */
export const sectorActions = {
  police: ['investigation_opened', 'person_assisted'],
  finance: ['account_frozen', 'wallet_flagged', 'investigation_opened'],
  telecom: ['number_blocked'],
  platform: ['advert_removed', 'domain_suspended'],
  ngo: ['person_assisted'],
  regulator: ['domain_suspended', 'investigation_opened'],
} as const satisfies Record<Sector, readonly RecommendableAction[]>

export function canAct(sector: Sector, action: RecommendableAction): boolean {
  const means: readonly RecommendableAction[] = sectorActions[sector]
  return means.includes(action)
}

type Suggestions = {
  readonly [S in Sector]: Partial<Record<PublishableType, (typeof sectorActions)[S][number]>>
}

/** What to ask of a sector for an indicator of a type, unless a moderator thinks otherwise. */
export const suggestedActions: Suggestions = {
  police: {
    phone: 'investigation_opened',
    wallet: 'investigation_opened',
    tx_hash: 'investigation_opened',
    bank_account: 'investigation_opened',
    company: 'investigation_opened',
  },
  finance: {
    bank_account: 'account_frozen',
    wallet: 'wallet_flagged',
    tx_hash: 'wallet_flagged',
    company: 'investigation_opened',
  },
  telecom: { phone: 'number_blocked' },
  platform: {
    url: 'advert_removed',
    domain: 'domain_suspended',
    handle: 'advert_removed',
    app_package: 'advert_removed',
  },
  ngo: {},
  regulator: { domain: 'domain_suspended', company: 'investigation_opened' },
}

export type Ask = Readonly<{ sector: Sector; action: RecommendableAction }>

const investigate = { sector: 'police', action: 'investigation_opened' } as const

/**
 * Whatever else is known: somebody must look after people who are held or about to leave, and a
 * crime is the police's to look into even where all that is known of it is a site.
 */
const asksOfKind = {
  job_offer: [{ sector: 'ngo', action: 'person_assisted' }, investigate],
  forced_work: [
    { sector: 'police', action: 'person_assisted' },
    { sector: 'ngo', action: 'person_assisted' },
    investigate,
  ],
  investment: [investigate],
  other_scam: [investigate],
} as const satisfies Record<TipKind, readonly Ask[]>

/** What a new pattern asks of whom: by its kind and by the types of its indicators, each once. */
export function suggestedAsks(kind: TipKind, types: readonly PublishableType[]): Ask[] {
  const all: Ask[] = [
    ...asksOfKind[kind],
    ...sectors.flatMap((sector) =>
      types.flatMap((type) => {
        const action = suggestedActions[sector][type]
        return action === undefined ? [] : [{ sector, action }]
      }),
    ),
  ]
  return [...new Map(all.map((ask) => [`${ask.sector}:${ask.action}`, ask])).values()]
}

/** Which of the pattern's requests are about this indicator: those that its type suggests. */
export function asksOf(
  { actions }: Pick<PatternPayload, 'actions'>,
  { type }: { type: PublishableType },
): Ask[] {
  return actions.flatMap(({ sector, recommended }) =>
    recommended
      .filter((action) => suggestedActions[sector][type] === action)
      .map((action) => ({ sector, action })),
  )
}
