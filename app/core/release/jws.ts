import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64urlnopad } from '@scure/base'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { Sign } from './minisign.ts'

/** An Ed25519 public key as a JSON Web Key (RFC 8037, section 2); `kid` is its thumbprint (RFC 7638). */
export function ed25519Jwk(publicKey: Uint8Array) {
  const named = { crv: 'Ed25519', kty: 'OKP', x: base64urlnopad.encode(publicKey) } as const
  const kid = base64urlnopad.encode(sha256(utf8ToBytes(canonicalJson(named))))
  return { ...named, kid, alg: 'EdDSA', use: 'sig' } as const
}

/**
 * A signature of `content` that stands beside it: JWS Compact Serialization with the payload left out
 * (RFC 7515, appendix F). The same key and content give the same text (RFC 8032).
 */
export function detachedJws(content: Uint8Array, publicKey: Uint8Array, sign: Sign): string {
  const { alg, kid } = ed25519Jwk(publicKey)
  const header = base64urlnopad.encode(utf8ToBytes(canonicalJson({ alg, kid })))
  const signed = utf8ToBytes(`${header}.${base64urlnopad.encode(content)}`)
  return `${header}..${base64urlnopad.encode(sign(signed))}`
}

export type JwsResult =
  | { ok: true }
  | { ok: false; reason: 'malformed' | 'other_key' | 'wrong_signature' }

/** Checks such a signature. Takes no other algorithm, and no header that it does not know. */
export function verifyDetachedJws(
  content: Uint8Array,
  jws: string,
  publicKey: Uint8Array,
  verify: (signature: Uint8Array, message: Uint8Array) => boolean,
): JwsResult {
  const [, given = '', signature = ''] = /^([\w-]+)\.\.([\w-]+)$/.exec(jws) ?? []
  const { alg, kid } = ed25519Jwk(publicKey)
  const bytes = decoded(signature)
  const header = decoded(given)
  if (bytes?.length !== 64 || header === null) return { ok: false, reason: 'malformed' }
  if (new TextDecoder().decode(header) !== canonicalJson({ alg, kid }))
    return { ok: false, reason: 'other_key' }
  const message = utf8ToBytes(`${given}.${base64urlnopad.encode(content)}`)
  return verify(bytes, message) ? { ok: true } : { ok: false, reason: 'wrong_signature' }
}

function decoded(text: string): Uint8Array | null {
  try {
    return base64urlnopad.decode(text)
  } catch {
    return null
  }
}
