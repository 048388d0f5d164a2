import { blake2b } from '@noble/hashes/blake2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from './base64.ts'

/**
 * The signature files of minisign (https://jedisct1.github.io/minisign/#signature-format), so that an
 * agency can check a release with a tool that is not ours. Ed25519 itself is handed in.
 */
export type Sign = (message: Uint8Array) => Uint8Array
export type Verify = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean

/** 32 bytes of Ed25519 key and the 8 bytes by which minisign tells keys apart. */
export type MinisignKey = Readonly<{ keyId: Uint8Array; publicKey: Uint8Array }>

const keyAlgorithm = utf8ToBytes('Ed')
/** Signature over the BLAKE2b-512 of the file, minisign's default since 0.10. */
const hashedAlgorithm = utf8ToBytes('ED')

function assertLine(comment: string, most: number): string {
  if (/[\r\n\0]/.test(comment) || utf8ToBytes(comment).length > most)
    throw new RangeError('a comment is one short line')
  return comment
}

/** A key id that follows from the key, so that it needs no place of its own. */
export function minisignKeyId(publicKey: Uint8Array): Uint8Array {
  return blake2b(publicKey, { dkLen: 8 })
}

/** As minisign prints it: the eight bytes as a little-endian number, in upper-case hex. */
export function keyIdText(keyId: Uint8Array): string {
  return bytesToHex(Uint8Array.from(keyId).reverse()).toUpperCase()
}

/** What stands after `minisign -P`. */
export function publicKeyText({ keyId, publicKey }: MinisignKey): string {
  return toBase64(concatBytes(keyAlgorithm, keyId, publicKey))
}

/** The text of a `minisign.pub` file. */
export function publicKeyFile(key: MinisignKey): string {
  return `untrusted comment: minisign public key ${keyIdText(key.keyId)}\n${publicKeyText(key)}\n`
}

/** Reads the text after `-P` or a whole `.pub` file; null if it is neither. */
export function parsePublicKey(text: string): MinisignKey | null {
  const bytes = fromBase64(text.trim().split('\n').at(-1)?.trim() ?? '')
  if (bytes?.length !== 42 || !same(bytes.slice(0, 2), keyAlgorithm)) return null
  return { keyId: bytes.slice(2, 10), publicKey: bytes.slice(10) }
}

/**
 * The text of `FILE.minisig`. The trusted comment is signed too. Throws a RangeError on a comment
 * with a line break or over minisign's lengths.
 */
export function minisignSignature(
  file: Uint8Array,
  key: MinisignKey,
  comments: Readonly<{ untrusted: string; trusted: string }>,
  sign: Sign,
): string {
  const signature = sign(blake2b(file, { dkLen: 64 }))
  const trusted = assertLine(comments.trusted, 8000)
  const global = sign(concatBytes(signature, utf8ToBytes(trusted)))
  return [
    `untrusted comment: ${assertLine(comments.untrusted, 1000)}`,
    toBase64(concatBytes(hashedAlgorithm, key.keyId, signature)),
    `trusted comment: ${trusted}`,
    toBase64(global),
    '',
  ].join('\n')
}

export type MinisignResult =
  | { ok: true; trustedComment: string }
  | { ok: false; reason: 'malformed' | 'other_key' | 'wrong_signature' | 'wrong_comment' }

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

/** The id of the key that a signature file says it was made with; null where it is none. */
export function signatureKeyId(signatureText: string): Uint8Array | null {
  const bytes = fromBase64(signatureText.split('\n')[1]?.trim() ?? '')
  if (bytes?.length !== 74 || !same(bytes.slice(0, 2), hashedAlgorithm)) return null
  return bytes.slice(2, 10)
}

/** Checks a signature file against the file's bytes. Reads hashed signatures only. */
export function verifyMinisign(
  file: Uint8Array,
  signatureText: string,
  key: MinisignKey,
  verify: Verify,
): MinisignResult {
  const [, signed = '', comment = '', global = ''] = signatureText.split('\n')
  const bytes = fromBase64(signed)
  const globalBytes = fromBase64(global)
  const prefix = 'trusted comment: '
  if (bytes?.length !== 74 || globalBytes?.length !== 64 || !comment.startsWith(prefix))
    return { ok: false, reason: 'malformed' }
  if (!same(bytes.slice(0, 2), hashedAlgorithm)) return { ok: false, reason: 'malformed' }
  if (!same(bytes.slice(2, 10), key.keyId)) return { ok: false, reason: 'other_key' }
  const signature = bytes.slice(10)
  if (!verify(signature, blake2b(file, { dkLen: 64 }), key.publicKey))
    return { ok: false, reason: 'wrong_signature' }
  const trustedComment = comment.slice(prefix.length)
  const covered = concatBytes(signature, utf8ToBytes(trustedComment))
  if (!verify(globalBytes, covered, key.publicKey)) return { ok: false, reason: 'wrong_comment' }
  return { ok: true, trustedComment }
}
