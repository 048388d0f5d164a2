import type { ItemFault } from '#core/action/item.ts'
import { fits } from '#core/action/kinds.ts'
import { readItem } from '#core/action/read-item.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { openDisputes } from './open-disputes.server.ts'

export type Correction = { kind: string; reason: string; date: string; naming: string }
export type CorrectResult =
  | { ok: true; changed: boolean }
  | { ok: false; reason: 'action_unknown' | ItemFault }

/** An agency puts right what it said that it did. What it is about stays: for that, it takes it back. */
export function correctAction(
  house: House,
  member: { id: string; agencyId: string },
  id: string,
  given: Correction,
): Promise<CorrectResult> {
  return house.db.$transaction(async (tx): Promise<CorrectResult> => {
    const { agencyId } = member
    await tx.$queryRaw`SELECT 1 FROM "agency_action" WHERE "id" = ${id}::uuid FOR UPDATE`
    const row = await tx.agencyAction.findFirst({
      where: { id, agencyId, withdrawnAt: null },
      include: { indicator: { select: { type: true } } },
    })
    if (!row) return { ok: false, reason: 'action_unknown' }
    const target = { by: 'text', text: '' } as const
    const read = readItem({ ...given, target }, house.now())
    if (!read.ok) return read
    const { kind, reason, doneOn, naming } = read.item
    const type = publishableTypes.find((one) => one === row.indicator?.type)
    if (type && !fits(kind, type)) return { ok: false, reason: 'kind_unfit' }
    const after = { kind, reason, doneOn, naming }
    const before = { kind: row.kind, reason: row.reason, doneOn: row.doneOn, naming: row.naming }
    if (JSON.stringify(after) === JSON.stringify(before)) return { ok: true, changed: false }
    await tx.agencyAction.update({ where: { id }, data: after })
    const disputes = kind === row.kind ? [] : await openDisputes(tx, house, [{ ...row, kind }])
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${member.id}`,
        action: 'agency.action_corrected',
        subject: `pattern:${row.patternId}`,
        details: { from: row.kind, to: kind, agency: agencyId },
      },
      ...disputes,
    ])
    return { ok: true, changed: true }
  })
}
