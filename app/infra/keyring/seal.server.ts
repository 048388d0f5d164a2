import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const nonceLength = 12
const tagLength = 16

/**
 * AES-256-GCM (NIST SP 800-38D): nonce ‖ ciphertext ‖ tag. The associated data says whose and which
 * field this is, so that a ciphertext moved to another row or field does not open.
 */
export function seal(
  key: Uint8Array,
  plain: Uint8Array,
  associated: string,
): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(associated))
  return new Uint8Array(
    Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
  )
}

/** Opens what `seal` made. Throws where key, bytes or associated data differ. */
export function unseal(key: Uint8Array, sealed: Uint8Array, associated: string): Buffer {
  if (sealed.length < nonceLength + tagLength) throw new Error('Sealed value is too short')
  const body = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, nonceLength))
  decipher.setAAD(Buffer.from(associated))
  decipher.setAuthTag(body.subarray(body.length - tagLength))
  return Buffer.concat([
    decipher.update(body.subarray(nonceLength, body.length - tagLength)),
    decipher.final(),
  ])
}

export function sealText(
  key: Uint8Array,
  text: string,
  associated: string,
): Uint8Array<ArrayBuffer> {
  return seal(key, Buffer.from(text, 'utf8'), associated)
}

export function unsealText(key: Uint8Array, sealed: Uint8Array, associated: string): string {
  return unseal(key, sealed, associated).toString('utf8')
}
