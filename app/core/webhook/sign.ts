import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'

const prefix = 'whsec_'
export const secretBytes = 32

export const secretText = (bytes: Uint8Array): string => prefix + base64.encode(bytes)

/**
 * The headers of a message by the Standard Webhooks scheme
 * (https://www.standardwebhooks.com, symmetric `v1`): HMAC-SHA-256 over `id.timestamp.body`, once for
 * each secret, so that a receiver may hold the old or the new one while they are exchanged.
 */
export function signedHeaders(
  { id, at, body }: Readonly<{ id: string; at: Date; body: string }>,
  secrets: readonly Uint8Array[],
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signed = utf8ToBytes(`${id}.${timestamp}.${body}`)
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets
      .map((secret) => `v1,${base64.encode(hmac(sha256, secret, signed))}`)
      .join(' '),
  }
}
