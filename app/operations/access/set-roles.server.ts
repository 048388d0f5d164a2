import { checkRoles, type RolesReason } from '#core/access/role-rules.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

export type SetRolesResult =
  | { ok: true; changed: boolean }
  | { ok: false; reason: RolesReason | 'person_unknown' | 'not_yourself' }

/** Changes what someone may do, from their next request on. Nobody changes their own roles. */
export async function setRoles(
  house: House,
  actor: { id: string },
  personId: string,
  wanted: readonly string[],
): Promise<SetRolesResult> {
  if (actor.id === personId) return { ok: false, reason: 'not_yourself' }
  return house.db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) return { ok: false, reason: 'person_unknown' }
    const verdict = checkRoles(wanted, person.agencyId)
    if (!verdict.ok) return verdict
    const { roles } = verdict
    if (
      roles.length === person.roles.length &&
      roles.every((role) => person.roles.includes(role))
    ) {
      return { ok: true, changed: false }
    }
    await tx.person.update({ where: { id: personId }, data: { roles } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.roles_changed',
        subject: `person:${personId}`,
        details: { before: person.roles, after: roles },
      },
    ])
    return { ok: true, changed: true }
  })
}
