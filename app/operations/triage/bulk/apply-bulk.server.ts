import type { StaffMember } from '#core/access/staff-member.ts'
import type { BulkAction, BulkRefusal } from '#core/case/bulk.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { moveCase } from '../move-case.server.ts'
import { mergeSlice } from './merge-slice.server.ts'
import { ownBulk } from './own-bulk.server.ts'
import { resolveCase } from './resolve-case.server.ts'

/** So many in one request: a page comes back within a second or two, and says how far it is. */
export const sliceOf = { resolve: 25, merge: 100, move: 25 } as const

export type ApplyResult =
  | { ok: true; left: number }
  | { ok: false; reason: 'bulk_unknown' | 'not_chosen' | 'undoing' }

/**
 * Does the decision in the next cases, each with an event of its own, so that one that can't be done
 * stops no other. Called again until none is left; a break in between loses nothing.
 */
export async function applyBulk(
  house: House,
  actor: StaffMember,
  id: string,
  slice?: number,
): Promise<ApplyResult> {
  const { db } = house
  const change = await ownBulk(db, actor, id)
  if (!change) return { ok: false, reason: 'bulk_unknown' }
  const { action } = change
  if (!action) return { ok: false, reason: 'not_chosen' }
  if (change.undoingAt) return { ok: false, reason: 'undoing' }
  if (!change.appliedAt) await begin(house, actor, id, action)
  const items = await db.bulkItem.findMany({
    where: { changeId: id, outcome: null },
    orderBy: { position: 'asc' },
    take: slice ?? sliceOf[action.of],
    include: { case: { select: { number: true } } },
  })
  const places = items.map(({ caseId, version, case: { number } }) => ({
    caseId,
    version,
    number: Number(number),
    bulk: id,
  }))
  const note = async (place: Place, reason: BulkRefusal | null) => {
    const { caseId } = place
    const after = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    await db.bulkItem.update({
      where: { changeId_caseId: { changeId: id, caseId } },
      data: { outcome: reason ? 'skipped' : 'done', reason, version: after.version },
    })
  }
  if (action.of === 'merge') {
    const reasons = await mergeSlice(house, actor, places, action.into)
    for (const place of places) await note(place, reasons.get(place.number) ?? null)
  } else for (const place of places) await note(place, await one(house, actor, place, action))
  const left = await db.bulkItem.count({ where: { changeId: id, outcome: null } })
  return { ok: true, left }
}

/** From here on it counts; the minutes for taking it back run. */
function begin(house: House, actor: StaffMember, id: string, action: BulkAction): Promise<void> {
  return house.db.$transaction(async (tx) => {
    const { count } = await tx.bulkChange.updateMany({
      where: { id, appliedAt: null },
      data: { appliedAt: house.now() },
    })
    if (count === 0) return
    const cases = await tx.bulkItem.count({ where: { changeId: id } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'bulk.applied',
        subject: `person:${actor.id}`,
        details: { bulk: id, of: action.of, cases },
      },
    ])
  })
}

type Place = { caseId: string; number: number; version: number; bulk: string }

async function one(
  house: House,
  actor: StaffMember,
  place: Place,
  action: Exclude<BulkAction, { of: 'merge' }>,
): Promise<BulkRefusal | null> {
  const { number, version } = place
  const result =
    action.of === 'resolve'
      ? await resolveCase(house, actor, place, action)
      : await moveCase(house, actor, { number, version, ...action })
  return result.ok ? null : result.reason
}
