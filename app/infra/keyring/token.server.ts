import { randomBytes } from 'node:crypto'
import type { KeyPurpose, Keyring } from './keyring.server.ts'

/** A session's secret: 256 random bits, 43 characters base64url. Only its HMAC is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What a new row stores of a secret. */
export function tokenHmac(
  keyring: Keyring,
  secret: string,
  purpose: KeyPurpose = 'token',
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(keyring.hmac(purpose, keyring.current, secret))
}

/** What a look-up must try: the secret's HMAC under each version of the ring. */
export function tokenHmacs(
  keyring: Keyring,
  secret: string,
  purpose: KeyPurpose = 'token',
): Uint8Array<ArrayBuffer>[] {
  return keyring.versions.map((version) => new Uint8Array(keyring.hmac(purpose, version, secret)))
}
