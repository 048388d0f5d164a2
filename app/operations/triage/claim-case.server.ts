import type { StaffMember } from '#core/access/staff-member.ts'
import { leaseFor } from '#core/case/lease.ts'
import { claimEvents, walkCase } from '#core/case/walk.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { hasRoom, readLoad } from './claims/room-for.server.ts'
import { letIn } from './steps/let-in.server.ts'
import { type LockedCase, lockSeenCase } from './steps/lock-case.server.ts'
import { leaseUntil, saveCase } from './steps/save-case.server.ts'

export type ClaimResult =
  | { ok: true; renewed: boolean }
  | { ok: false; reason: 'case_unknown' | 'lease_taken' | 'not_allowed' | 'at_limit' }

/**
 * Takes a case for LEASE_MINUTES, so that two people don't work on it at once. Claiming one's own
 * case renews its lease; somebody else's can be taken over only once its lease ran out.
 */
export function claimCase(house: House, actor: StaffMember, number: number): Promise<ClaimResult> {
  return house.db.$transaction(async (tx): Promise<ClaimResult> => {
    const file = await lockSeenCase(tx, actor, number)
    return file ? takeCase(tx, house, actor, file) : { ok: false, reason: 'case_unknown' }
  })
}

/** The same for a case that is locked already. */
export async function takeCase(
  tx: Tx,
  house: House,
  actor: StaffMember,
  file: LockedCase,
): Promise<ClaimResult> {
  const lease = leaseFor(file, actor.id, house.now())
  const { state, legalHold } = file
  const walk = walkCase(state, claimEvents(state), { lease, versionMatches: true, legalHold })
  if (!walk.ok)
    return { ok: false, reason: walk.reason === 'lease_taken' ? 'lease_taken' : 'not_allowed' }
  // A renewal changes nothing that anybody decides on: no new version and no event.
  if (lease === 'own') {
    await tx.case.update({ where: { id: file.id }, data: { leaseUntil: leaseUntil(house) } })
    return { ok: true, renewed: true }
  }
  // Whoever is in danger is looked after, however much one has.
  if (file.urgency !== 'imminent' && !hasRoom(await readLoad(tx, house, actor.id)))
    return { ok: false, reason: 'at_limit' }
  // Whoever takes a case out of quarantine has looked at it.
  const { columns, events } = await letIn(tx, actor, file)
  if (!(await saveCase(tx, house, actor, file, { ...walk, also: columns })))
    return { ok: false, reason: 'lease_taken' }
  await appendAudit(tx, house.now(), [
    ...events,
    {
      actor: `person:${actor.id}`,
      action: 'case.claimed',
      subject: `case:${file.id}`,
      details: { from: state, to: walk.next, taken_over: file.leaseHolderId !== null },
    },
  ])
  return { ok: true, renewed: false }
}
