import type { StaffMember } from '#core/access/staff-member.ts'
import { leaseFor } from '#core/case/lease.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { type LockedCase, lockSeenCase } from './lock-case.server.ts'
import { leaseUntil } from './save-case.server.ts'

export type HeldCase =
  | { ok: true; file: LockedCase }
  | { ok: false; reason: 'case_unknown' | 'lease_missing' | 'lease_taken' }

/** The case for someone who works on it without changing its state: locked, its lease renewed. */
export async function holdCase(
  tx: Tx,
  house: House,
  actor: StaffMember,
  number: number,
): Promise<HeldCase> {
  const file = await lockSeenCase(tx, actor, number)
  if (!file) return { ok: false, reason: 'case_unknown' }
  const lease = leaseFor(file, actor.id, house.now())
  if (lease !== 'own')
    return { ok: false, reason: lease === 'other' ? 'lease_taken' : 'lease_missing' }
  await tx.case.update({ where: { id: file.id }, data: { leaseUntil: leaseUntil(house) } })
  return { ok: true, file }
}
