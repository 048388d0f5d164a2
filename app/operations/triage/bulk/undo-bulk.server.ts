import type { StaffMember } from '#core/access/staff-member.ts'
import { type BulkAction, mayUndo } from '#core/case/bulk.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { moveCase } from '../move-case.server.ts'
import { unmergeCase } from '../unmerge-case.server.ts'
import { sliceOf } from './apply-bulk.server.ts'
import { ownBulk } from './own-bulk.server.ts'
import { unresolveCase } from './resolve-case.server.ts'

export type UndoResult =
  | { ok: true; left: number }
  | { ok: false; reason: 'bulk_unknown' | 'not_applied' | 'too_late' }

/** What the reporters' side and other staff read as a note where a queue is changed back. */
const takenBack = 'A change of many cases was taken back.'

/**
 * Takes the decision back in the next cases that it was done in, the last first. A case that somebody
 * has worked on since keeps what they made of it. Once begun it can be brought to its end at any time.
 */
export async function undoBulk(
  house: House,
  actor: StaffMember,
  id: string,
  slice: number = sliceOf.resolve,
): Promise<UndoResult> {
  const { db } = house
  const change = await ownBulk(db, actor, id)
  if (!change) return { ok: false, reason: 'bulk_unknown' }
  const { action, appliedAt, undoingAt } = change
  if (!action || !appliedAt) return { ok: false, reason: 'not_applied' }
  if (!undoingAt && !mayUndo(appliedAt, house.now())) return { ok: false, reason: 'too_late' }
  if (!undoingAt) await begin(house, actor, id)
  const items = await db.bulkItem.findMany({
    where: { changeId: id, outcome: 'done' },
    orderBy: { position: 'desc' },
    take: slice,
    include: { case: { select: { number: true } } },
  })
  for (const { caseId, version, queueId, case: file } of items) {
    const place = { number: Number(file.number), version, bulk: id, queueId }
    const { ok } = await one(house, actor, place, action)
    await db.bulkItem.update({
      where: { changeId_caseId: { changeId: id, caseId } },
      data: { outcome: ok ? 'undone' : 'kept' },
    })
  }
  const left = await db.bulkItem.count({ where: { changeId: id, outcome: 'done' } })
  return { ok: true, left }
}

function begin(house: House, actor: StaffMember, id: string): Promise<void> {
  return house.db.$transaction(async (tx) => {
    await tx.bulkChange.update({ where: { id }, data: { undoingAt: house.now() } })
    // What was not reached yet stays as it is.
    await tx.bulkItem.updateMany({
      where: { changeId: id, outcome: null },
      data: { outcome: 'skipped' },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'bulk.undone',
        subject: `person:${actor.id}`,
        details: { bulk: id },
      },
    ])
  })
}

type Place = { number: number; version: number; bulk: string; queueId: string }

function one(house: House, actor: StaffMember, place: Place, action: BulkAction) {
  if (action.of === 'resolve') return unresolveCase(house, actor, place)
  if (action.of === 'merge') return unmergeCase(house, actor, place)
  return moveCase(house, actor, { ...place, reason: takenBack })
}
