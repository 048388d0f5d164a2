import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { callSignFrom, readEmail } from '#core/access/person.ts'
import { checkRoles, type RolesReason } from '#core/access/role-rules.ts'
import type { Actor } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { newInvitation } from './invitation/new-invitation.server.ts'

export type Invitation = {
  email: string
  roles: readonly string[]
  agencyId: string | null
  /** Given out by the house unless told. */
  callSign?: string
}
export type InviteReason = RolesReason | 'email_malformed' | 'email_taken' | 'agency_unknown'
export type InviteResult =
  | { ok: true; personId: string; callSign: string; token: string }
  | { ok: false; reason: InviteReason }

/** Makes a person who can't do anything yet, and the one-time link by which they enrol. */
export async function invitePerson(
  house: House,
  actor: Actor,
  invitation: Invitation,
): Promise<InviteResult> {
  const { agencyId } = invitation
  const email = readEmail(invitation.email)
  if (!email) return { ok: false, reason: 'email_malformed' }
  const roles = checkRoles(invitation.roles, agencyId)
  if (!roles.ok) return roles

  return house.db.$transaction(async (tx) => {
    if (await tx.person.findUnique({ where: { email } }))
      return { ok: false, reason: 'email_taken' }
    if (agencyId && !(await tx.agency.findUnique({ where: { id: agencyId } }))) {
      return { ok: false, reason: 'agency_unknown' }
    }
    const id = uuidv7()
    const { token, row } = newInvitation(house)
    const callSign = invitation.callSign ?? (await freeCallSign(tx))
    await tx.person.create({
      data: {
        ...row,
        id,
        email,
        callSign,
        roles: roles.roles,
        agencyId,
        status: 'invited',
        createdAt: house.now(),
      },
    })
    const details = { roles: roles.roles, agency: agencyId }
    await appendAudit(tx, house.now(), [
      { actor, action: 'person.invited', subject: `person:${id}`, details },
    ])
    return { ok: true, personId: id, callSign, token }
  })
}

/** There are some three thousand; a dozen draws at once find a free one. */
async function freeCallSign(tx: Tx): Promise<string> {
  const drawn = Array.from({ length: 12 }, () => callSignFrom(randomBytes(2)))
  const taken = await tx.person.findMany({
    where: { callSign: { in: drawn } },
    select: { callSign: true },
  })
  const free = drawn.find((name) => taken.every(({ callSign }) => callSign !== name))
  return free ?? `${drawn[0]}-${randomBytes(3).toString('hex')}`
}
