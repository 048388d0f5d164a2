import { z } from 'zod'
import { leafNames } from '#core/routing/condition.ts'
import type { Reason } from '#core/routing/explain.ts'
import type { Placer } from '#core/routing/queue.ts'
import type { Db } from '#infra/db/connect.server.ts'

/** A rule that matched the case, as it was then, and what it met. */
export type PlacedBy = { ruleId: string; name: string; version: number; why: Reason[] }

export type Placement = {
  queue: { id: string; name: string }
  by: Placer
  /** The rule that put it there; null where another did. */
  rule: PlacedBy | null
  /** Rules in shadow that would have put it elsewhere, or here. */
  shadow: (PlacedBy & { queue: string })[]
}

const storedReasons = z.array(
  z.object({ on: z.enum(leafNames), holds: z.boolean(), found: z.array(z.string()) }),
)

/** Why a case waits where it does. */
export async function readPlacement(
  db: Db,
  { id, placedBy, queue }: { id: string; placedBy: string; queue: { id: string; name: string } },
): Promise<Placement> {
  const hits = await db.routingHit.findMany({
    where: { caseId: id },
    include: {
      queue: { select: { name: true } },
      rule: { select: { name: true, position: true } },
    },
    orderBy: { rule: { position: 'asc' } },
  })
  const told = hits.map((hit) => ({
    shadow: hit.shadow,
    ruleId: hit.ruleId,
    name: hit.rule.name,
    version: hit.ruleVersion,
    why: storedReasons.safeParse(hit.why).data ?? [],
    queue: hit.queue.name,
  }))
  return {
    queue: { id: queue.id, name: queue.name },
    by: placedBy as Placer,
    rule: placedBy === 'rule' ? (told.find(({ shadow }) => !shadow) ?? null) : null,
    shadow: told.filter(({ shadow }) => shadow),
  }
}
