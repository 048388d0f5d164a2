import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { newInvitation } from './invitation/new-invitation.server.ts'

export type ReinviteResult =
  | { ok: true; callSign: string; token: string }
  | { ok: false; reason: 'person_unknown' | 'not_yourself' }

/**
 * A new link for someone whose old one ran out, who lost their phone, or who comes back: password,
 * passkeys, authenticator, recovery codes and sessions end here. A custodian keeps their keys, or what is sealed to them is lost.
 */
export async function reinvitePerson(
  house: House,
  actor: { id: string } | null,
  personId: string,
): Promise<ReinviteResult> {
  if (actor?.id === personId) return { ok: false, reason: 'not_yourself' }
  return house.db.$transaction(async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) return { ok: false, reason: 'person_unknown' }
    const { token, row } = newInvitation(house)
    await tx.staffSession.deleteMany({ where: { personId } })
    await tx.passkey.deleteMany({ where: { personId } })
    await tx.recoveryCode.deleteMany({ where: { personId } })
    await tx.person.update({
      where: { id: personId },
      data: { ...row, status: 'invited', passwordHash: null, sealedTotp: null, totpStep: null },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: actor ? `person:${actor.id}` : 'system',
        action: 'person.invited',
        subject: `person:${personId}`,
        details: { again: true, was: person.status },
      },
    ])
    return { ok: true, callSign: person.callSign, token }
  })
}
