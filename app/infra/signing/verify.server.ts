import { createPublicKey, verify } from 'node:crypto'

/** SubjectPublicKeyInfo of a raw Ed25519 key is this prefix and the key (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Checks an Ed25519 signature (RFC 8032) by a raw 32-byte public key. */
export function verifyEd25519(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  const key = createPublicKey({
    key: Buffer.concat([spkiPrefix, publicKey]),
    format: 'der',
    type: 'spki',
  })
  return verify(null, message, key, signature)
}
