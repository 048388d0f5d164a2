import { leavesWork } from '#core/access/leaving.ts'
import { isNarrower, sameRoles } from '#core/access/role-request.ts'
import { checkRoles, type RolesReason } from '#core/access/role-rules.ts'
import type { House } from '#infra/house.server.ts'
import { type AskedRoles, askForRoles, isAskedFor } from './roles/ask-for-roles.server.ts'
import { tellOfRequest } from './roles/tell-of-request.server.ts'
import { changeRoles } from './standing/change-roles.server.ts'

export type SetRolesResult =
  | { ok: true; done: true; changed: boolean }
  | ({ ok: true; done: false } & AskedRoles)
  | {
      ok: false
      reason:
        | RolesReason
        | 'person_unknown'
        | 'person_disabled'
        | 'not_yourself'
        | 'asked_already'
        | 'leaves_work'
    }

/**
 * Changes what someone may do. What only takes away counts from their next request on; what gives
 * something needs a second administrator. Nobody changes their own roles. `leaves_work` where it
 * would end their work on cases: that is leavePerson's, which hands those over.
 */
export async function setRoles(
  house: House,
  actor: { id: string },
  personId: string,
  wanted: readonly string[],
): Promise<SetRolesResult> {
  const result = await house.db.$transaction(async (tx): Promise<SetRolesResult> => {
    if (actor.id === personId) return { ok: false, reason: 'not_yourself' }
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) return { ok: false, reason: 'person_unknown' }
    if (person.status === 'disabled') return { ok: false, reason: 'person_disabled' }
    const verdict = checkRoles(wanted, person.agencyId)
    if (!verdict.ok) return verdict
    const { roles } = verdict
    if (sameRoles(roles, person.roles)) return { ok: true, done: true, changed: false }
    if (isNarrower(person.roles, roles)) {
      if (leavesWork(person.roles, roles)) return { ok: false, reason: 'leaves_work' }
      await changeRoles(tx, house, `person:${actor.id}`, person, roles)
      return { ok: true, done: true, changed: true }
    }
    if (await isAskedFor(tx, house, personId)) return { ok: false, reason: 'asked_already' }
    const asked = await askForRoles(tx, house, actor, { kind: 'widen', person, roles })
    return { ok: true, done: false, ...asked }
  })
  if (result.ok && !result.done) await tellOfRequest(house, result.requestId)
  return result
}
