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

/**
 * The visitor's token, sealed by the code that they were given and the keyring together: whoever has
 * the code gets the very token back, so that every device of theirs opens one and the same draft.
 */
export function sealToken(keyring: Keyring, draft: Kept, code: string, token: string) {
  return seal(resumeKey(keyring, draft.keyringVersion, code), Buffer.from(token), tokenOf(draft.id))
}

export function unsealToken(keyring: Keyring, draft: Kept, code: string, sealed: Uint8Array) {
  const key = resumeKey(keyring, draft.keyringVersion, code)
  return unseal(key, sealed, tokenOf(draft.id)).toString('utf8')
}

type Kept = { id: string; keyringVersion: number }

function resumeKey(keyring: Keyring, version: number, code: string): Buffer {
  const salt = keyring.derive('wrap-draft', version)
  return Buffer.from(hkdfSync('sha256', code, salt, 'harborlight/resume', 32))
}

const tokenOf = (draftId: string) => `draft-token/${draftId}`
