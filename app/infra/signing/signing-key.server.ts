import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { minisignKeyId } from '#core/release/minisign.ts'

const signingFile = z.object({
  format: z.literal('harborlight-signing-1'),
  privateKey: z.string(),
  createdAt: z.string(),
})
export type SigningFile = z.infer<typeof signingFile>

/** An Ed25519 key (RFC 8032) with the 8-byte id that minisign prints; the id follows from the key. */
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
  const raw = new Uint8Array(Buffer.from(jwk.x ?? '', 'base64url'))
  return {
    keyId: minisignKeyId(raw),
    publicKey: raw,
    sign: (message) => sign(null, message, privateKey),
    verify: (message, signature) => verify(null, message, publicKey, signature),
  }
}
