import type { StaffMember } from '#core/access/staff-member.ts'
import type { RuleMode } from '#core/routing/route.ts'
import type { House } from '#infra/house.server.ts'
import { andInSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { type ReadCondition, readCondition } from './read-condition.server.ts'

/** What a rule did is counted over these days. */
export const daysCounted = 7

export type ListedRule = {
  id: string
  version: number
  mode: RuleMode
  name: string
  queue: string
  condition: ReadCondition
  /** Cases of the last days that it placed, or would have. */
  caught: number
  changedAt: Date
  changedBy: string
}

/** The rules in their order, with what each did lately. */
export async function listRules(house: House, actor: StaffMember): Promise<ListedRule[]> {
  const { db } = house
  const since = new Date(house.now().getTime() - daysCounted * 86_400_000)
  const sight = await readSight(db, actor.id)
  const rules = await db.routingRule.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      queue: { select: { name: true } },
      versions: {
        orderBy: { version: 'desc' },
        take: 1,
        include: { by: { select: { callSign: true } } },
      },
    },
  })
  const caught = await db.$queryRaw<{ id: string; shadow: boolean; count: number }[]>`
    SELECT h."rule_id" AS "id", h."shadow", count(*)::int AS "count"
    FROM "routing_hit" h JOIN "case_file" c ON c."id" = h."case_id" ${andInSight(sight)}
    WHERE h."rule_id" = ANY(${rules.map(({ id }) => id)}::uuid[]) AND h."at" > ${since}::timestamptz
    GROUP BY 1, 2`
  return rules.map((rule) => ({
    id: rule.id,
    version: rule.version,
    mode: rule.mode as RuleMode,
    name: rule.name,
    queue: rule.queue.name,
    condition: readCondition(rule.condition),
    caught:
      caught.find(({ id, shadow }) => id === rule.id && shadow === (rule.mode === 'shadow'))
        ?.count ?? 0,
    changedAt: rule.versions[0]?.at ?? rule.createdAt,
    changedBy: rule.versions[0]?.by.callSign ?? 'System',
  }))
}
