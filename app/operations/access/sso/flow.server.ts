import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'
import type { FlowSecrets } from '#infra/sso/provider.server.ts'

/**
 * State, nonce and PKCE verifier of one visit to the provider: they derive from the browser's cookie
 * under the keyring, so neither the table nor the cookie alone gives them away.
 */
export function flowSecrets(keyring: Keyring, version: number, token: string): FlowSecrets {
  const part = (name: string) =>
    keyring.hmac('sso', version, `${name}|${token}`).toString('base64url')
  return { state: part('state'), nonce: part('nonce'), verifier: part('verifier') }
}

export type Flow = { keyringVersion: number; sessionId: string | null; next: string | null }

/** Takes a visit up, which ends it: an answer that is shown twice finds none. */
export async function takeFlow(tx: Tx, house: House, token: string): Promise<Flow | null> {
  const where = { tokenHmac: { in: tokenHmacs(house.keyring, token) } }
  const row = await tx.ssoFlow.findFirst({ where })
  const { count } = await tx.ssoFlow.deleteMany({ where })
  return row && count > 0 && row.expiresAt > house.now() ? row : null
}
