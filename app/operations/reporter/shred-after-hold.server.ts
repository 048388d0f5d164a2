import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { shredTip } from './shred-tip.server.ts'

/** Deletes what withdrawn tips told once no legal hold keeps it any more. For the worker. */
export async function shredAfterHold(house: House): Promise<void> {
  const free = await house.db.tip.findMany({
    where: {
      keptForHold: true,
      cases: { none: { detachedAt: null, case: { legalHold: true } } },
    },
    select: { id: true },
    take: 100,
  })
  for (const { id } of free) {
    await house.db.$transaction(async (tx) => {
      await shredTip(tx, id)
      await appendAudit(tx, house.now(), [
        { actor: 'system', action: 'tip.shredded', subject: `tip:${id}` },
      ])
    })
    await house.evidence.removeAll(id)
  }
}
