import { hkdfSync } from 'node:crypto'
import sodium from 'libsodium-wrappers'
import type { Keyring } from './keyring.server.ts'

/**
 * The X25519 pair that one access is sealed to: derived (HKDF, RFC 5869) from a cookie of the asker's
 * browser, the ring and the access's id. The house keeps the public half alone, so a dump of the
 * database with the keyring opens nothing (docs/decisions/0032).
 */
export async function borrowerKeys(
  keyring: Keyring,
  version: number,
  token: string,
  accessId: string,
): Promise<{ publicKey: Uint8Array<ArrayBuffer>; secret: Uint8Array }> {
  await sodium.ready
  const salt = keyring.derive('identity', version)
  const seed = hkdfSync('sha256', token, salt, `harborlight/identity/${accessId}`, 32)
  const pair = sodium.crypto_box_seed_keypair(new Uint8Array(seed))
  return { publicKey: new Uint8Array(pair.publicKey), secret: pair.privateKey }
}
