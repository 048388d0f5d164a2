import { hides } from '#core/access/sight.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import {
  type BulkAction,
  type BulkRefusal,
  judgeBulk,
  mayUndo,
  undoMinutes,
} from '#core/case/bulk.ts'
import { leaseFor } from '#core/case/lease.ts'
import { type CaseState, caseStateTraits, type Urgency } from '#core/case/states.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { ownBulk } from './own-bulk.server.ts'

export type BulkRow = {
  number: number
  kind: TipKind
  state: CaseState
  urgency: Urgency
  /** What came of it; null until its turn. */
  outcome: 'done' | 'skipped' | 'undone' | 'kept' | null
  /** Why it would be left out, or was. */
  reason: BulkRefusal | null
}

export type Bulk = {
  id: string
  action: BulkAction | null
  stage: 'choosing' | 'previewed' | 'running' | 'done' | 'undoing' | 'undone'
  rows: BulkRow[]
  /** Until when it can be taken back; null where that is over, or nothing was done. */
  undoUntil: Date | null
}

/** Somebody's decision about many cases as it stands: what it would do, does, or did. */
export async function readBulk(house: House, actor: StaffMember, id: string): Promise<Bulk | null> {
  const { db } = house
  const change = await ownBulk(db, actor, id)
  if (!change) return null
  const { action, appliedAt, undoingAt } = change
  const items = await db.bulkItem.findMany({
    where: { changeId: id },
    orderBy: { position: 'asc' },
    include: { case: true },
  })
  const targetOpen = action?.of === 'merge' && (await canTakeIn(house, action.into))
  const sight = await readSight(db, actor.id)
  // A case that went out of sight meanwhile is not named again.
  const rows = items
    .filter(({ case: file }) => !hides(sight, { ...file, urgency: file.urgency as Urgency }))
    .map(({ case: file, outcome, reason, version }): BulkRow => {
      const facts = {
        number: Number(file.number),
        kind: file.kind as TipKind,
        state: file.state as CaseState,
        urgency: file.urgency as Urgency,
      }
      const lease = leaseFor(file, actor.id, house.now())
      const refusal =
        action && !appliedAt
          ? version === file.version
            ? judgeBulk(action, { ...file, ...facts, lease, targetOpen })
            : 'version_changed'
          : (reason as BulkRefusal | null)
      return { ...facts, outcome: outcome as BulkRow['outcome'], reason: refusal }
    })
  const undoable = mayUndo(appliedAt, house.now()) && rows.some(({ outcome }) => outcome === 'done')
  return {
    id,
    action,
    stage: stageOf({ action, appliedAt, undoingAt }, rows),
    rows,
    undoUntil:
      undoable && appliedAt && !undoingAt
        ? new Date(appliedAt.getTime() + undoMinutes * 60_000)
        : null,
  }
}

function stageOf(
  {
    action,
    appliedAt,
    undoingAt,
  }: { action: BulkAction | null; appliedAt: Date | null; undoingAt: Date | null },
  rows: readonly BulkRow[],
): Bulk['stage'] {
  if (undoingAt) return rows.some(({ outcome }) => outcome === 'done') ? 'undoing' : 'undone'
  if (appliedAt) return rows.some(({ outcome }) => outcome === null) ? 'running' : 'done'
  return action ? 'previewed' : 'choosing'
}

async function canTakeIn({ db }: House, number: number): Promise<boolean> {
  const target = await db.case.findUnique({ where: { number }, select: { state: true } })
  if (!target) return false
  const state = target.state as CaseState
  return caseStateTraits[state].open || state === 'resolved'
}
