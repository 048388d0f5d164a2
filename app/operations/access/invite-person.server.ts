import { readEmail } from '#core/access/person.ts'
import { checkRoles, type RolesReason } from '#core/access/role-rules.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { type AskedRoles, askForRoles } from './roles/ask-for-roles.server.ts'
import { mayInviteSecondAdmin } from './roles/second-admin.server.ts'
import { tellOfRequest } from './roles/tell-of-request.server.ts'
import { type Admitted, admitPerson, type Newcomer } from './standing/admit-person.server.ts'

export type Invitation = {
  email: string
  roles: readonly string[]
  agencyId: string | null
  /** Given out by the house unless told. */
  callSign?: string
}
export type InviteReason =
  | RolesReason
  | 'email_malformed'
  | 'email_taken'
  | 'agency_unknown'
  | 'asked_already'
export type InviteResult =
  | ({ ok: true; done: true } & Admitted)
  | ({ ok: true; done: false } & AskedRoles)
  | { ok: false; reason: InviteReason }

/** An administrator's invitation; somebody else's word makes it one, as a rule. */
export async function invitePerson(
  house: House,
  actor: { id: string },
  invitation: Invitation,
): Promise<InviteResult> {
  const result = await house.db.$transaction(async (tx): Promise<InviteResult> => {
    const read = await readNewcomer(tx, invitation)
    if (!read.ok) return read
    const { newcomer } = read
    if (await mayInviteSecondAdmin(tx, actor, newcomer.roles)) {
      const by = `person:${actor.id}` as const
      return {
        ok: true,
        done: true,
        ...(await admitPerson(tx, house, by, newcomer, { alone: true })),
      }
    }
    const waiting = await tx.roleRequest.count({
      where: { outcome: null, email: newcomer.email, expiresAt: { gt: house.now() } },
    })
    if (waiting > 0) return { ok: false, reason: 'asked_already' }
    const asked = await askForRoles(tx, house, actor, { kind: 'invite', ...newcomer })
    return { ok: true, done: false, ...asked }
  })
  if (result.ok && !result.done) await tellOfRequest(house, result.requestId)
  return result
}

/** The house's own invitation: set-up, the demo. */
export function invitePersonByHouse(
  house: House,
  invitation: Invitation,
): Promise<({ ok: true } & Admitted) | { ok: false; reason: InviteReason }> {
  return house.db.$transaction(async (tx) => {
    const read = await readNewcomer(tx, invitation)
    if (!read.ok) return read
    return { ok: true, ...(await admitPerson(tx, house, 'system', read.newcomer)) }
  })
}

async function readNewcomer(
  tx: Tx,
  invitation: Invitation,
): Promise<{ ok: true; newcomer: Newcomer } | { ok: false; reason: InviteReason }> {
  const { agencyId, callSign } = invitation
  const email = readEmail(invitation.email)
  if (!email) return { ok: false, reason: 'email_malformed' }
  const checked = checkRoles(invitation.roles, agencyId)
  if (!checked.ok) return checked
  if (await tx.person.findUnique({ where: { email } })) return { ok: false, reason: 'email_taken' }
  if (agencyId && !(await tx.agency.findUnique({ where: { id: agencyId } }))) {
    return { ok: false, reason: 'agency_unknown' }
  }
  return { ok: true, newcomer: { email, roles: checked.roles, agencyId, callSign } }
}
