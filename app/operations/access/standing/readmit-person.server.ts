import type { Actor } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { newInvitation } from '../invitation/new-invitation.server.ts'
import type { Admitted } from './admit-person.server.ts'

/**
 * A new link for somebody who is here: password, passkeys, authenticator, recovery codes, single
 * sign-on and sessions end. A custodian keeps their keys, or what is sealed to them is lost.
 */
export async function readmitPerson(
  tx: Tx,
  house: House,
  actor: Actor,
  personId: string,
  more: { request?: string } = {},
): Promise<Admitted> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  const { token, row } = newInvitation(house)
  await tx.staffSession.deleteMany({ where: { personId } })
  await tx.passkey.deleteMany({ where: { personId } })
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.ssoIdentity.deleteMany({ where: { personId } })
  await tx.person.update({
    where: { id: personId },
    data: { ...row, status: 'invited', passwordHash: null, sealedTotp: null, totpStep: null },
  })
  await appendAudit(tx, house.now(), [
    {
      actor,
      action: 'person.invited',
      subject: `person:${personId}`,
      details: { again: true, was: person.status, ...more },
    },
  ])
  return { personId, callSign: person.callSign, token }
}
