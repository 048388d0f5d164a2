import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

type Move = { from: string; to: string; tipIds: readonly string[] }

/**
 * Moves tips from one case to another: their place in the old one is closed and kept, so that
 * nothing about where a tip has been is lost. What they are found by goes with them.
 */
export async function moveTips(
  tx: Tx,
  house: House,
  actor: StaffMember,
  { from, to, tipIds }: Move,
): Promise<void> {
  const now = house.now()
  await tx.caseTip.updateMany({
    where: { caseId: from, tipId: { in: [...tipIds] }, detachedAt: null },
    data: { detachedAt: now },
  })
  await tx.caseTip.createMany({
    data: tipIds.map((tipId) => ({
      id: uuidv7(),
      caseId: to,
      tipId,
      attachedById: actor.id,
      attachedAt: now,
    })),
  })
  await tx.searchEntry.updateMany({
    where: { subjectId: { in: [...tipIds] } },
    data: { caseId: to },
  })
}

/** The tips that lie in a case now, in the order in which they came. */
export async function tipsIn(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx.caseTip.findMany({
    where: { caseId, detachedAt: null },
    orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }],
    select: { tipId: true },
  })
  return rows.map(({ tipId }) => tipId)
}
