import { invitationDays } from '#core/access/person.ts'
import type { House } from '#infra/house.server.ts'
import { newToken, tokenHmac, tokenHmacs } from '#infra/keyring/token.server.ts'

/** A fresh invitation: the link's token, shown once, and what the person's row keeps of it. */
export function newInvitation(house: House) {
  const token = newToken()
  return {
    token,
    row: {
      inviteHmac: tokenHmac(house.keyring, token),
      inviteExpiresAt: new Date(house.now().getTime() + invitationDays * 24 * 60 * 60_000),
    },
  }
}

/** How a person is found by an invitation's token. */
export function byInvitation(house: House, token: string) {
  return { inviteHmac: { in: tokenHmacs(house.keyring, token) }, status: 'invited' }
}
