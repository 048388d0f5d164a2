import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import sodium from 'libsodium-wrappers'

/** scrypt for a custodian's passphrase: 128 MiB and about a third of a second (RFC 7914). */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const
const saltLength = 16
const nonceLength = 12
const tagLength = 16

export type CustodianKeys = {
  publicKey: Uint8Array<ArrayBuffer>
  lockedSecret: Uint8Array<ArrayBuffer>
}

/** A custodian's X25519 key pair; the secret half is locked by a passphrase that we don't keep. */
export async function newCustodianKeys(passphrase: string): Promise<CustodianKeys> {
  await sodium.ready
  const pair = sodium.crypto_box_keypair()
  const salt = randomBytes(saltLength)
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', await lockKey(passphrase, salt), nonce)
  const body = Buffer.concat([cipher.update(pair.privateKey), cipher.final(), cipher.getAuthTag()])
  return {
    publicKey: new Uint8Array(pair.publicKey),
    lockedSecret: new Uint8Array(Buffer.concat([salt, nonce, body])),
  }
}

/** Seals for one custodian (libsodium crypto_box_seal): the server alone can't open it again. */
export async function sealFor(
  publicKey: Uint8Array,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  await sodium.ready
  return new Uint8Array(sodium.crypto_box_seal(Buffer.from(text, 'utf8'), publicKey))
}

/** Opens a box with a custodian's passphrase; null where the passphrase is wrong. */
export async function openBox(
  keys: CustodianKeys,
  passphrase: string,
  box: Uint8Array,
): Promise<string | null> {
  const secret = await unlockSecret(keys.lockedSecret, passphrase)
  return secret && openWithSecret(keys.publicKey, secret, box)
}

/** Opens a box with the secret half itself. Throws where it was not sealed to these keys. */
export async function openWithSecret(
  publicKey: Uint8Array,
  secret: Uint8Array,
  box: Uint8Array,
): Promise<string> {
  await sodium.ready
  return Buffer.from(sodium.crypto_box_seal_open(box, publicKey, secret)).toString('utf8')
}

/** The secret half by its passphrase; null where that is wrong. */
export async function unlockSecret(locked: Uint8Array, passphrase: string): Promise<Buffer | null> {
  const bytes = Buffer.from(locked)
  const salt = bytes.subarray(0, saltLength)
  const nonce = bytes.subarray(saltLength, saltLength + nonceLength)
  const decipher = createDecipheriv('aes-256-gcm', await lockKey(passphrase, salt), nonce)
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
  try {
    const body = bytes.subarray(saltLength + nonceLength, bytes.length - tagLength)
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    return null
  }
}

/** Off the main thread: others' requests go on meanwhile. */
function lockKey(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), salt, 32, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}
