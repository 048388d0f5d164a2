import type { Factors } from '#core/access/factors.ts'
import { relyingPartyOf } from '#core/access/passkey.ts'
import type { House } from '#infra/house.server.ts'

/** What counts here: a passkey from when the site had another address lets nobody in. */
export function usable(house: House, factors: Factors): Factors {
  return relyingPartyOf(house.env.PUBLIC_ORIGIN) === null ? { ...factors, passkeys: 0 } : factors
}
