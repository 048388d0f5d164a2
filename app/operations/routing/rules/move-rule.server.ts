import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { keepVersion, lockRules } from './rule-rows.server.ts'

export type MoveRuleResult =
  | { ok: true }
  | { ok: false; reason: 'rule_unknown' | 'version_changed' | 'at_the_end' }

type Input = { id: string; version: number; to: 'up' | 'down' }

/** Asks a rule before the one above it, or after the one below. */
export function moveRule(
  house: House,
  actor: StaffMember,
  { id, version, to }: Input,
): Promise<MoveRuleResult> {
  return house.db.$transaction(async (tx): Promise<MoveRuleResult> => {
    const rules = await lockRules(tx)
    const at = rules.findIndex((rule) => rule.id === id)
    const rule = rules[at]
    if (!rule) return { ok: false, reason: 'rule_unknown' }
    if (rule.version !== version) return { ok: false, reason: 'version_changed' }
    const other = rules[to === 'up' ? at - 1 : at + 1]
    if (!other) return { ok: false, reason: 'at_the_end' }
    await tx.routingRule.update({ where: { id: other.id }, data: { position: rule.position } })
    const moved = await tx.routingRule.update({
      where: { id },
      data: { position: other.position, version: { increment: 1 } },
    })
    await keepVersion(tx, house, actor, moved, 'moved')
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'rule.moved',
        subject: `rule:${id}`,
        details: { version: moved.version, to, past: other.id },
      },
    ])
    return { ok: true }
  })
}
