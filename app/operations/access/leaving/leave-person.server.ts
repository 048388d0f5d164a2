import { type Ending, endingsOf } from '#core/access/leaving.ts'
import { may, type Role } from '#core/access/permissions.ts'
import { isNarrower } from '#core/access/role-request.ts'
import { checkRoles, type RolesReason } from '#core/access/role-rules.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { changeRoles } from '../standing/change-roles.server.ts'
import { type Departure, endings } from './endings.server.ts'
import { passCasesOn } from './pass-cases-on.server.ts'

export type LeaveResult =
  | { ok: true; passed: number; returned: number }
  | {
      ok: false
      reason:
        | RolesReason
        | 'person_unknown'
        | 'not_yourself'
        | 'only_taking_away'
        | 'successor_unknown'
    }

export type Leaving = {
  personId: string
  /** The roles that they keep; none where they leave the house. */
  keep: readonly string[]
  /** Who goes on with their work; null for whoever is next. */
  successorId: string | null
  /** API keys that they made stay good, though they may know them still. */
  keepKeys: boolean
}

/**
 * Ends somebody's access, or a part of their work, at once, and hands on what they hold. Cases follow
 * in slices; run again, it goes on where it broke off.
 */
export async function leavePerson(
  house: House,
  actor: { id: string },
  leaving: Leaving,
): Promise<LeaveResult> {
  if (actor.id === leaving.personId) return { ok: false, reason: 'not_yourself' }
  const first = await house.db.$transaction((tx) => endAccess(tx, house, actor, leaving))
  if (!first.ok) return first
  const cases = first.endings.includes('leases')
    ? await passCasesOn(house, actor, leaving)
    : { passed: 0, returned: 0 }
  return { ok: true, ...cases }
}

async function endAccess(
  tx: Tx,
  house: House,
  actor: { id: string },
  leaving: Leaving,
): Promise<{ ok: true; endings: Ending[] } | Extract<LeaveResult, { ok: false }>> {
  const { personId } = leaving
  await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${personId}::uuid FOR UPDATE`
  const person = await tx.person.findUnique({ where: { id: personId } })
  if (!person) return { ok: false, reason: 'person_unknown' }
  const kept = readKept(leaving.keep, person)
  if (!kept.ok) return kept
  if (!(await canGoOn(tx, leaving))) return { ok: false, reason: 'successor_unknown' }

  const { count: sessions } = await tx.staffSession.deleteMany({ where: { personId } })
  const found = endingsOf(person.roles, kept.roles)
  const departure: Departure = { tx, house, actor, ...leaving }
  const done: Record<string, number> = {}
  for (const place of found) {
    const count = await endings[place](departure)
    if (count > 0) done[place] = count
  }
  const now = house.now()
  const offDuty = may(kept.roles, 'case.work') ? {} : { onDutyUntil: null, digestHour: null }
  const gone = { status: 'disabled', inviteHmac: null, inviteExpiresAt: null }
  const leaves = kept.roles.length === 0
  await tx.person.update({
    where: { id: personId },
    data: { ...offDuty, ...(leaves && gone) },
  })
  const by = { actor: `person:${actor.id}`, subject: `person:${personId}` } as const
  if (!leaves) await changeRoles(tx, house, by.actor, person, kept.roles)
  await appendAudit(tx, now, [
    ...(leaves
      ? [{ ...by, action: 'person.disabled' as const, details: { sessions, was: person.status } }]
      : []),
    {
      ...by,
      action: 'person.left_work',
      details: { ...done, sessions, successor: leaving.successorId },
    },
  ])
  return { ok: true, endings: found }
}

function readKept(
  keep: readonly string[],
  person: { roles: string[]; agencyId: string | null },
): { ok: true; roles: Role[] } | Extract<LeaveResult, { ok: false }> {
  if (keep.length === 0) return { ok: true, roles: [] }
  const checked = checkRoles(keep, person.agencyId)
  if (!checked.ok) return checked
  return isNarrower(person.roles, checked.roles)
    ? checked
    : { ok: false, reason: 'only_taking_away' }
}

async function canGoOn(tx: Tx, { successorId, personId }: Leaving): Promise<boolean> {
  if (successorId === null) return true
  const successor = await tx.person.findFirst({ where: { id: successorId, status: 'active' } })
  return successor !== null && successorId !== personId && may(successor.roles, 'case.work')
}
