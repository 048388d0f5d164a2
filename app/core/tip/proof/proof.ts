import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  keyIdText,
  type MinisignKey,
  minisignSignature,
  type Sign,
  signatureKeyId,
  type Verify,
  verifyMinisign,
} from '#core/release/minisign.ts'
import { plainText } from './plain-text.ts'
import { type ReadStatement, readStatement, type Statement, statementText } from './statement.ts'

/** Lines of a minisign signature; they are the last ones of a proof. */
const signatureLines = 4

/** Lower-case hex of a copy's SHA-256, as `sha256sum` prints it for the downloaded file. */
export function copyHash(copy: string): string {
  return bytesToHex(sha256(utf8ToBytes(plainText(copy))))
}

/**
 * A proof of filing: one text file, whose last four lines are the minisign signature of all lines
 * before them. `head -n -4` and `tail -n 4` take it apart for `minisign -V`.
 */
export function signProof(
  statement: Statement,
  notes: readonly string[],
  publicKey: Uint8Array,
  sign: Sign,
): string {
  const text = statementText(statement, notes)
  const comments = {
    untrusted: 'signature of the lines above, for minisign',
    trusted: `${statement.reference} ${statement.filedAt.toISOString()} sha256:${statement.sha256}`,
  }
  const key = { keyId: statement.keyId, publicKey }
  return text + minisignSignature(utf8ToBytes(text), key, comments, sign)
}

export type ProofResult =
  | { verdict: 'genuine'; statement: ReadStatement; keyText: string }
  /** Signed by a key that names itself ours, over other words than these. */
  | { verdict: 'changed' }
  | { verdict: 'not_ours' }
  /** No proof at all, or only a part of one. */
  | { verdict: 'unreadable' }

/** Checks a proof as it was pasted or uploaded against every key that the house ever signed with. */
export function checkProof(raw: string, keys: readonly MinisignKey[], verify: Verify): ProofResult {
  const lines = plainText(raw).trimEnd().split('\n')
  const at = lines.length - signatureLines
  const text = `${lines.slice(0, Math.max(at, 0)).join('\n')}\n`
  const signature = lines.slice(Math.max(at, 0)).join('\n')
  const keyId = signatureKeyId(signature)
  if (keyId === null) return { verdict: 'unreadable' }
  const key = keys.find((one) => one.keyId.every((byte, index) => byte === keyId[index]))
  if (!key) return { verdict: 'not_ours' }
  const checked = verifyMinisign(utf8ToBytes(text), signature, key, verify)
  if (!checked.ok) return { verdict: 'changed' }
  const statement = readStatement(text)
  return statement
    ? { verdict: 'genuine', statement, keyText: keyIdText(keyId) }
    : { verdict: 'unreadable' }
}
