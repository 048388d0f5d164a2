import type { StaffMember } from '#core/access/staff-member.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { RoutingRule } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'

/** More than anybody overlooks; each filing asks them all. */
export const mostRules = 100

export const ruleChanges = ['made', 'changed', 'moved', 'put_back'] as const
export type RuleChange = (typeof ruleChanges)[number]

/** All rules in their order, locked, so that two changes of the order follow one another. */
export async function lockRules(tx: Tx): Promise<RoutingRule[]> {
  // Two people who make a first rule have no row in common but the default queue's.
  await tx.$queryRaw`SELECT 1 FROM "queue" WHERE "is_default" FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "routing_rule" ORDER BY "id" FOR UPDATE`
  return tx.routingRule.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
}

/** Keeps a rule as it now is; versions are only ever added. */
export async function keepVersion(
  tx: Tx,
  house: House,
  actor: StaffMember,
  { id: ruleId, version, position, mode, name, queueId, condition }: RoutingRule,
  change: RuleChange,
): Promise<void> {
  await tx.routingRuleVersion.create({
    data: {
      ruleId,
      version,
      change,
      position,
      mode,
      name,
      queueId,
      condition: condition ?? {},
      byId: actor.id,
      at: house.now(),
    },
  })
}
