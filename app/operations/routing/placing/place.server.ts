import type { RoutingFacts } from '#core/routing/facts.ts'
import type { Placer } from '#core/routing/queue.ts'
import { type Catch, route } from '#core/routing/route.ts'
import type { Prisma } from '#infra/db/generated/client.ts'
import type { Routing } from './load-routing.server.ts'

/** Where a case belongs by the rules. */
export type Placement = {
  queueId: string
  placedBy: Placer
  caught: Catch | null
  shadow: readonly Catch[]
  /** There are live rules, and none matched. */
  missed: boolean
}

export function place(routing: Routing, facts: RoutingFacts): Placement {
  const { caught, shadow } = route(routing.rules, facts)
  return {
    queueId: caught?.rule.queueId ?? routing.defaultQueueId,
    placedBy: caught ? 'rule' : 'default',
    caught,
    shadow,
    missed: caught === null && routing.rules.some(({ mode }) => mode === 'live'),
  }
}

type HitRow = Prisma.RoutingHitCreateManyInput

/** What the rules did, or would have done, as rows. */
export function hitRows(caseId: string, { caught, shadow }: Placement, at: Date): HitRow[] {
  const row = ({ rule, why }: Catch, inShadow: boolean): HitRow => ({
    caseId,
    ruleId: rule.id,
    ruleVersion: rule.version,
    shadow: inShadow,
    queueId: rule.queueId,
    why: why.map((reason) => ({ ...reason, found: [...reason.found] })),
    at,
  })
  return [...(caught ? [row(caught, false)] : []), ...shadow.map((one) => row(one, true))]
}

/** The same for an event's details. */
export function placementDetails({ queueId, caught }: Placement) {
  return {
    queue: queueId,
    ...(caught && { rule: caught.rule.id, rule_version: caught.rule.version }),
  }
}
