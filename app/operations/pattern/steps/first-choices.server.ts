import type { Sight } from '#core/access/sight.ts'
import { safeHitIn } from '#core/indicator/own-safe-lists.ts'
import { attributesAtLeastK } from '#core/pattern/anonymise/attributes.ts'
import { mayFeedPatterns } from '#core/pattern/anonymise/consent.ts'
import { addWeeks, isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import {
  inFixedOrder,
  maxIndicators,
  noChoices,
  type PatternChoices,
} from '#core/pattern/choices.ts'
import { defaultRole, defaultWeeks, isPublishableType } from '#core/pattern/indicator-defaults.ts'
import { suggestedAsks } from '#core/pattern/sector-actions.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { Sighting, SourceTip } from './source-tips.server.ts'
import { suggestRelated } from './suggest-related.server.ts'

type Chosen = PatternChoices['indicators'][number]

/** How an indicator is taken up when it is first chosen. */
export function chooseIndicator(
  house: House,
  { id, type }: { id: string; type: Sighting['type'] },
  tips: readonly SourceTip[],
): Chosen | null {
  if (!isPublishableType(type)) return null
  const roles = tips.flatMap(({ sightings }) =>
    sightings.filter(({ indicatorId }) => indicatorId === id).map(({ role }) => role),
  )
  return {
    id,
    role: defaultRole(type, roles),
    confidence: 'derived',
    validUntil: addWeeks(isoWeek(house.now()), defaultWeeks(type)),
  }
}

/** What a new draft says until somebody changes it: all that may be said by the rules. */
export async function firstChoices(
  db: Db | Tx,
  house: House,
  sight: Sight,
  kind: TipKind,
  tips: readonly SourceTip[],
): Promise<PatternChoices> {
  const counting = tips.filter(mayFeedPatterns)
  const ids = counting.flatMap(({ sightings }) => sightings.map(({ indicatorId }) => indicatorId))
  const verified = await db.indicator.findMany({
    where: { id: { in: [...new Set(ids)] }, controlled: 'scammer', verifiedById: { not: null } },
    select: { id: true, type: true, value: true },
    orderBy: [{ occurrences: 'desc' }, { id: 'asc' }],
  })
  const lists = await house.safeLists.current()
  const taken = verified
    .map(({ id, type, value }) => ({ id, type: type as Sighting['type'], value }))
    .filter((one) => safeHitIn(lists, one) === null)
    .filter(({ type }) => isPublishableType(type))
    .slice(0, maxIndicators)
  const types = taken.map(({ type }) => type).filter(isPublishableType)
  const actions = suggestedAsks(kind, types)
  const { kept } = attributesAtLeastK(counting, house.env.K_ANONYMITY)
  return inFixedOrder({
    ...noChoices,
    attributes: kept.map(({ question, value }) => ({ question, value })),
    indicators: taken.flatMap((one) => chooseIndicator(house, one, counting) ?? []),
    sectors: [...new Set(actions.map(({ sector }) => sector))],
    actions,
    related: await suggestRelated(
      db,
      sight,
      null,
      taken.map(({ id }) => id),
    ),
  })
}
