import { stillStands } from '#core/access/role-request.ts'
import { checkRoles } from '#core/access/role-rules.ts'
import type { Actor } from '#core/audit/event.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { type Admitted, admitPerson } from '../standing/admit-person.server.ts'
import { changeRoles } from '../standing/change-roles.server.ts'
import { readmitPerson } from '../standing/readmit-person.server.ts'
import { closeRequest } from './close-request.server.ts'
import type { LockedRequest } from './lock-request.server.ts'

export type Applied =
  | { ok: true; invitation: Admitted | null }
  | { ok: false; reason: 'changed_since' }

/** Does what was asked for, where what it was made on still stands; closes it either way. */
export async function applyRequest(
  tx: Tx,
  house: House,
  actor: Actor,
  request: LockedRequest,
): Promise<Applied> {
  const roles = checkRoles(request.roles, request.agencyId ?? (await agencyOf(tx, request)))
  if (!roles.ok || !stillStands(request) || (await isTaken(tx, request.email))) {
    await closeRequest(tx, house, actor, request, 'void')
    return { ok: false, reason: 'changed_since' }
  }
  await closeRequest(tx, house, actor, request, actor === 'system' ? 'by_time' : 'confirmed')
  const more = { request: request.id }
  const { kind, email, agencyId, personId } = request
  if (kind === 'invite') {
    const newcomer = { email: email ?? '', roles: roles.roles, agencyId }
    return { ok: true, invitation: await admitPerson(tx, house, actor, newcomer, more) }
  }
  if (kind === 'return') {
    return { ok: true, invitation: await readmitPerson(tx, house, actor, personId ?? '', more) }
  }
  const person = { id: personId ?? '', roles: request.rolesBefore }
  await changeRoles(tx, house, actor, person, roles.roles, more)
  return { ok: true, invitation: null }
}

async function agencyOf(tx: Tx, { personId }: LockedRequest): Promise<string | null> {
  if (personId === null) return null
  const person = await tx.person.findUnique({ where: { id: personId }, select: { agencyId: true } })
  return person?.agencyId ?? null
}

/** Somebody else may have been invited by the same address since. */
async function isTaken(tx: Tx, email: string | null): Promise<boolean> {
  return email !== null && (await tx.person.count({ where: { email } })) > 0
}
