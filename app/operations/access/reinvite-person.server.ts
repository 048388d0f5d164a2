import type { House } from '#infra/house.server.ts'
import { type AskedRoles, askForRoles, isAskedFor } from './roles/ask-for-roles.server.ts'
import { tellOfRequest } from './roles/tell-of-request.server.ts'
import type { Admitted } from './standing/admit-person.server.ts'
import { readmitPerson } from './standing/readmit-person.server.ts'

export type ReinviteResult =
  | ({ ok: true; done: true } & Admitted)
  | ({ ok: true; done: false } & AskedRoles)
  | { ok: false; reason: 'person_unknown' | 'not_yourself' | 'asked_already' | 'roles_missing' }

/**
 * A new link for someone whose old one ran out, at once; for someone who lost their phone or comes
 * back, by two people: whoever has the link becomes this person, with all their roles.
 */
export async function reinvitePerson(
  house: House,
  actor: { id: string },
  personId: string,
): Promise<ReinviteResult> {
  const result = await house.db.$transaction(async (tx): Promise<ReinviteResult> => {
    if (actor.id === personId) return { ok: false, reason: 'not_yourself' }
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) return { ok: false, reason: 'person_unknown' }
    // Two people had their say on an invitation that still waits for its holder.
    if (person.status === 'invited') {
      const again = await readmitPerson(tx, house, `person:${actor.id}`, personId)
      return { ok: true, done: true, ...again }
    }
    if (person.roles.length === 0) return { ok: false, reason: 'roles_missing' }
    if (await isAskedFor(tx, house, personId)) return { ok: false, reason: 'asked_already' }
    const asked = await askForRoles(tx, house, actor, {
      kind: 'return',
      person,
      roles: person.roles,
    })
    return { ok: true, done: false, ...asked }
  })
  if (result.ok && !result.done) await tellOfRequest(house, result.requestId)
  return result
}

/** The house's own: set-up run again while nobody came. */
export function reinviteByHouse(house: House, personId: string): Promise<Admitted> {
  return house.db.$transaction((tx) => readmitPerson(tx, house, 'system', personId))
}
