import type { StaffMember } from '#core/access/staff-member.ts'
import { holdsLease } from '#core/case/lease.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

/** Whether somebody has the case in hand, which a copy takes; null where there is none that they see. */
export async function findCaseToCopy(
  { db, now }: House,
  actor: StaffMember,
  number: number,
): Promise<{ holds: boolean } | null> {
  const file = await db.case.findUnique({
    where: { number, ...inSight(await readSight(db, actor.id)) },
    select: { leaseHolderId: true, leaseUntil: true },
  })
  return file && { holds: holdsLease(file, actor.id, now()) }
}
