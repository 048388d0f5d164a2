import { describeTotp, newTotpSecret, openTotp, sealTotp } from '#infra/access/totp.server.ts'
import type { House } from '#infra/house.server.ts'

/** An authenticator secret that is shown but not yet kept: it travels, sealed, in the form itself. */
export type TotpOffer = {
  /** For the hidden field. */
  sealed: string
  uri: string
  base32: string
}

/**
 * The offer of a form sent back, so that a scanned code stays right; a new one where there is none.
 * A secret per page load, kept nowhere: who saw the link's page earlier does not know it.
 */
export function totpOffer(
  house: House,
  person: { id: string; callSign: string },
  sentBack: string | null,
): TotpOffer {
  const secret = readOffer(house, person.id, sentBack) ?? newTotpSecret()
  const sealed = sealTotp(house.keyring, owner(person.id), secret)
  return {
    sealed: Buffer.from(sealed).toString('base64url'),
    ...describeTotp(secret, person.callSign),
  }
}

/** The secret of an offer that was made to this person; null for anything else. */
export function readOffer(
  house: House,
  personId: string,
  sealed: string | null,
): Uint8Array<ArrayBuffer> | null {
  if (!sealed || !/^[\w-]{40,200}$/.test(sealed)) return null
  try {
    return openTotp(house.keyring, owner(personId), Buffer.from(sealed, 'base64url'))
  } catch {
    return null
  }
}

const owner = (personId: string) => `offer/${personId}`
