import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { AuditAction } from '#core/audit/event.ts'
import type { RuleContent } from '#core/routing/read-rule.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { RoutingRule } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { keepVersion, lockRules, mostRules } from './rule-rows.server.ts'

export type SaveRuleResult =
  | { ok: true; id: string; version: number }
  | { ok: false; reason: 'rule_unknown' | 'version_changed' | 'queue_unknown' | 'too_many' }

type Input = {
  /** The rule and the version that the form was made from; null for a new one. */
  of: { id: string; version: number } | null
  content: RuleContent
  /** The older version whose content this is, where one is put back. */
  putBack?: number
}

/** Makes a rule, last in the order, or changes one. What it was stays as a version. */
export function saveRule(
  house: House,
  actor: StaffMember,
  { of, content, putBack }: Input,
): Promise<SaveRuleResult> {
  return house.db.$transaction(async (tx): Promise<SaveRuleResult> => {
    const rules = await lockRules(tx)
    const known = of && rules.find(({ id }) => id === of.id)
    if (of && !known) return { ok: false, reason: 'rule_unknown' }
    if (known && known.version !== of.version) return { ok: false, reason: 'version_changed' }
    if (!known && rules.length >= mostRules) return { ok: false, reason: 'too_many' }
    const queue = await tx.queue.findUnique({ where: { id: content.queueId } })
    if (!queue) return { ok: false, reason: 'queue_unknown' }

    const row = await (known
      ? tx.routingRule.update({
          where: { id: known.id },
          data: { ...content, version: { increment: 1 } },
        })
      : makeRule(tx, house, content, (rules.at(-1)?.position ?? 0) + 1))
    const change = !known ? 'made' : putBack === undefined ? 'changed' : 'put_back'
    await keepVersion(tx, house, actor, row, change)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: `rule.${change}` satisfies AuditAction,
        subject: `rule:${row.id}`,
        details: {
          version: row.version,
          mode: row.mode,
          queue: row.queueId,
          ...(putBack !== undefined && { put_back: putBack }),
          ...(known && { changed: changesOf(known, row) }),
        },
      },
    ])
    return { ok: true, id: row.id, version: row.version }
  })
}

function makeRule(tx: Tx, house: House, content: RuleContent, position: number) {
  return tx.routingRule.create({
    data: { id: uuidv7(), position, version: 1, createdAt: house.now(), ...content },
  })
}

const compared = ['name', 'mode', 'queueId', 'condition'] as const

/** Which parts differ, as codes. */
export function changesOf(
  before: Pick<RoutingRule, (typeof compared)[number]>,
  after: Pick<RoutingRule, (typeof compared)[number]>,
): string[] {
  return compared.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
}
