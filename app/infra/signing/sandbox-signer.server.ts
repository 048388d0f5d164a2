import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { minisignKeyId } from '#core/release/minisign.ts'
import type { SandboxSigner } from '#core/sandbox/shelf.ts'

/** PKCS #8 around an Ed25519 seed (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The key of the sandbox, the same in every house and known to everybody: so that an import can be
 * tried with its check of signatures, and nobody can take what it signs for a real release.
 */
export function sandboxSigner(): SandboxSigner {
  const seed = createHash('sha256').update('harborlight sandbox, proves nothing').digest()
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const publicKey = new Uint8Array(Buffer.from(x, 'base64url'))
  return {
    keyId: minisignKeyId(publicKey),
    publicKey,
    sign: (message) => sign(null, message, privateKey),
  }
}
