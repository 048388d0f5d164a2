import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { heldTips } from '../hold/steps/held-tips.server.ts'
import { shredTip } from './shred-tip.server.ts'

/** Deletes what withdrawn tips told once no legal hold keeps it any more. For the worker. */
export async function shredAfterHold(house: House): Promise<void> {
  const kept = await house.db.tip.findMany({ where: { keptForHold: true }, select: { id: true } })
  const ids = kept.map(({ id }) => id)
  const held = await heldTips(house.db, ids)
  for (const id of ids.filter((one) => !held.has(one))) {
    await house.db.$transaction(async (tx) => {
      await shredTip(tx, id)
      await appendAudit(tx, house.now(), [
        { actor: 'system', action: 'tip.shredded', subject: `tip:${id}` },
      ])
    })
    await house.evidence.removeAll(id)
  }
}
