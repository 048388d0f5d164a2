import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { z } from 'zod'

const signingFile = z.object({
  format: z.literal('harborlight-signing-1'),
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  privateKey: z.string(),
  createdAt: z.string(),
})
export type SigningFile = z.infer<typeof signingFile>

/** An Ed25519 key (RFC 8032) with the 8-byte id that minisign prints. */
export type Signer = {
  keyId: Uint8Array
  publicKey: Uint8Array
  sign: (message: Uint8Array) => Uint8Array
  verify: (message: Uint8Array, signature: Uint8Array) => boolean
}

export function newSigningKey(createdAt: Date): SigningFile {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    format: 'harborlight-signing-1',
    keyId: randomBytes(8).toString('hex'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    createdAt: createdAt.toISOString(),
  }
}

/** Throws, without quoting the text, where it is not a signing key. */
export function parseSigningKey(text: string): Signer {
  const parsed = signingFile.safeParse(JSON.parse(text))
  if (!parsed.success) throw new Error('The signing key is not readable as harborlight-signing-1')
  const privateKey = createPrivateKey(parsed.data.privateKey)
  const publicKey = createPublicKey(privateKey)
  const jwk = publicKey.export({ format: 'jwk' })
  return {
    keyId: Buffer.from(parsed.data.keyId, 'hex'),
    publicKey: Buffer.from(jwk.x ?? '', 'base64url'),
    sign: (message) => sign(null, message, privateKey),
    verify: (message, signature) => verify(null, message, publicKey, signature),
  }
}
