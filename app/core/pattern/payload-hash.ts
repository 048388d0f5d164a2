import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.ts'
import type { PatternPayload } from './payload.ts'

/** SHA-256 of the canonical payload as lower-case hex: what an approval binds. */
export function payloadHash(payload: PatternPayload): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(payload))))
}
