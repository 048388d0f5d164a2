import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { holdsLease } from '#core/case/lease.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

export type Openable =
  | { ok: true; caseId: string; tipIds: string[] }
  | { ok: false; reason: 'not_permitted' | 'case_unknown' | 'lease_missing' }

/** Sealed content is for whoever has the role and, now, the lease. Answers what there is to open. */
export async function mayOpen(
  db: Db | Tx,
  house: House,
  actor: StaffMember,
  number: number,
): Promise<Openable> {
  if (!may(actor.roles, 'story.open')) return { ok: false, reason: 'not_permitted' }
  const file = await db.case.findUnique({
    where: { number },
    select: {
      id: true,
      leaseHolderId: true,
      leaseUntil: true,
      tips: {
        where: { detachedAt: null },
        select: { tipId: true },
        orderBy: { attachedAt: 'asc' },
      },
    },
  })
  if (!file) return { ok: false, reason: 'case_unknown' }
  if (!holdsLease(file, actor.id, house.now())) return { ok: false, reason: 'lease_missing' }
  return { ok: true, caseId: file.id, tipIds: file.tips.map(({ tipId }) => tipId) }
}
