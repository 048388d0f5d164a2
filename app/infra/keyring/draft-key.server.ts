import { hkdfSync } from 'node:crypto'
import type { Keyring } from './keyring.server.ts'
import { seal, unseal } from './seal.server.ts'

/**
 * Wraps a draft's data key under its visitor's token and the keyring together: a dump of the
 * database with the keyring lacks the token, a stolen cookie lacks the keyring.
 */
export function wrapDraftKey(keyring: Keyring, draftId: string, token: string, key: Uint8Array) {
  return {
    wrappedKey: seal(wrappingKey(keyring, keyring.current, token), key, associated(draftId)),
    keyringVersion: keyring.current,
  }
}

type Wrapped = { id: string; wrappedKey: Uint8Array; keyringVersion: number }

export function unwrapDraftKey(keyring: Keyring, draft: Wrapped, token: string): Buffer {
  const key = wrappingKey(keyring, draft.keyringVersion, token)
  return unseal(key, draft.wrappedKey, associated(draft.id))
}

/** HKDF (RFC 5869): the token is the secret, the ring's key for drafts the salt. */
function wrappingKey(keyring: Keyring, version: number, token: string): Buffer {
  const salt = keyring.derive('wrap-draft', version)
  return Buffer.from(hkdfSync('sha256', token, salt, 'harborlight/draft', 32))
}

const associated = (draftId: string) => `draft-key/${draftId}`
