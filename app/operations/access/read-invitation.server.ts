import type { House } from '#infra/house.server.ts'
import { byInvitation } from './invitation/new-invitation.server.ts'
import { type TotpOffer, totpOffer } from './invitation/totp-offer.server.ts'

export type InvitationView = {
  callSign: string
  email: string
  roles: string[]
  /** A custodian without keys chooses a passphrase, too. */
  needsPassphrase: boolean
  offer: TotpOffer
}
export type InvitationResult =
  | { ok: true; invitation: InvitationView }
  | { ok: false; reason: 'invitation_unknown' | 'invitation_expired' }

/** What the holder of an invitation's link sees. `sentBack` is the offer of a form that came back. */
export async function readInvitation(
  house: House,
  token: string,
  sentBack: string | null = null,
): Promise<InvitationResult> {
  const person = await house.db.person.findFirst({ where: byInvitation(house, token) })
  if (!person) return { ok: false, reason: 'invitation_unknown' }
  if (!person.inviteExpiresAt || person.inviteExpiresAt <= house.now()) {
    return { ok: false, reason: 'invitation_expired' }
  }
  const { callSign, email, roles } = person
  return {
    ok: true,
    invitation: {
      callSign,
      email,
      roles,
      needsPassphrase: roles.includes('custodian') && person.custodianPublicKey === null,
      offer: totpOffer(house, person, sentBack),
    },
  }
}
