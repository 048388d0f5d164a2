import type { StaffMember } from '#core/access/staff-member.ts'
import type { BulkAction } from '#core/case/bulk.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { ownBulk } from './own-bulk.server.ts'

export type ChooseResult =
  | { ok: true }
  | { ok: false; reason: 'bulk_unknown' | 'already_applied' | 'target_unknown' | 'queue_unknown' }

/** Keeps what is to be done, for a last look; until it is done it can be chosen again. */
export async function chooseBulk(
  house: House,
  actor: StaffMember,
  id: string,
  action: BulkAction | null,
): Promise<ChooseResult> {
  const { db } = house
  const change = await ownBulk(db, actor, id)
  if (!change) return { ok: false, reason: 'bulk_unknown' }
  if (change.appliedAt) return { ok: false, reason: 'already_applied' }
  if (action?.of === 'merge') {
    const sight = await readSight(db, actor.id)
    const target = await db.case.count({ where: { number: action.into, ...inSight(sight) } })
    if (target === 0) return { ok: false, reason: 'target_unknown' }
  }
  if (action?.of === 'move' && !(await db.queue.count({ where: { id: action.queueId } })))
    return { ok: false, reason: 'queue_unknown' }
  await db.bulkChange.update({
    where: { id, appliedAt: null },
    data: { action: action ?? {} },
  })
  return { ok: true }
}
