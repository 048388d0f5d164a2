import type { Sight } from '#core/access/sight.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { type BondType, type LinkGraph, linkGraph, type SeenCase } from '#core/case/link-graph.ts'
import type { CaseState, Urgency } from '#core/case/states.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { readIndicators, tipCount } from './reading/case-indicators.server.ts'
import { readLinks } from './reading/case-links.server.ts'
import type { OtherCase } from './reading/shared-cases.server.ts'

/** Cases whose neighbours are shown beside the first one's. */
export const mostExpanded = 5

/**
 * What joins a case, and those that were expanded, to others. Nothing sealed is opened for it. Null
 * where there is no such case.
 */
export async function readGraph(
  house: House,
  actor: StaffMember,
  number: number,
  expanded: readonly number[],
  shown: ReadonlySet<BondType>,
): Promise<LinkGraph<OtherCase> | null> {
  const numbers = [...new Set([number, ...expanded.slice(0, mostExpanded)])]
  const sight = await readSight(house.db, actor.id)
  const totalTips = await tipCount(house.db)
  const seen = await Promise.all(numbers.map((one) => readSeen(house, sight, one, totalTips)))
  return seen[0]
    ? linkGraph(
        seen.flatMap((one) => one ?? []),
        shown,
      )
    : null
}

async function readSeen(
  { db }: House,
  sight: Sight,
  number: number,
  totalTips: number,
): Promise<SeenCase<OtherCase> | null> {
  const row = await db.case.findUnique({
    where: { number, ...inSight(sight) },
    select: { id: true, kind: true, state: true, urgency: true, tipCount: true },
  })
  if (!row) return null
  const indicators = await readIndicators(db, row.id, sight, totalTips)
  const { likely, decided } = await readLinks(db, row.id, sight, indicators, totalTips)
  const refused = new Set(
    decided.filter(({ decision }) => decision === 'rejected').map(({ other }) => other.id),
  )
  const file: OtherCase = {
    id: row.id,
    number,
    kind: row.kind as TipKind,
    state: row.state as CaseState,
    urgency: row.urgency as Urgency,
    tips: row.tipCount,
  }
  return { file, likely: likely.filter(({ other }) => !refused.has(other.id)), decided }
}
