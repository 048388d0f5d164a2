import { z } from 'zod'

/** What a challenge is made for: an answer to one purpose is none to another. */
export const challengePurposes = ['sign_in', 'confirm', 'add', 'enrol'] as const
export type ChallengePurpose = (typeof challengePurposes)[number]

export const passkeyRules = {
  challengeBytes: 32,
  challengeMinutes: 5,
  /** Passkeys that one person may hold. */
  most: 10,
  maxName: 60,
  /** Characters of an answer as JSON; the largest attestation is a few thousand. */
  longestAnswer: 16_384,
} as const

/**
 * The relying party of an origin, or null where there can be none: an IP address is no domain, and
 * plain http counts on this very machine alone (https://www.w3.org/TR/webauthn-3/#rp-id).
 */
export function relyingPartyOf(origin: string): string | null {
  const { hostname, protocol } = new URL(origin)
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (isLocal) return hostname
  const isAddress = hostname.startsWith('[') || /^[\d.]+$/.test(hostname)
  return protocol === 'https:' && !isAddress ? hostname : null
}

const clientData = z.object({
  type: z.string(),
  challenge: z.string(),
  origin: z.string(),
  crossOrigin: z.boolean().optional(),
})
export type ClientData = z.infer<typeof clientData>

/** What the browser says that it did, from the JSON that the authenticator's signature covers. */
export function readClientData(json: string): ClientData | null {
  try {
    const read = clientData.safeParse(JSON.parse(json))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export type ClientDataReason = 'wrong_ceremony' | 'wrong_origin' | 'framed'

/** Whether it was this ceremony, on a page of ours and in no frame (WebAuthn 7.1 and 7.2). */
export function judgeClientData(
  { type, origin, crossOrigin }: ClientData,
  expected: { type: 'webauthn.create' | 'webauthn.get'; origin: string },
): { ok: true } | { ok: false; reason: ClientDataReason } {
  if (type !== expected.type) return { ok: false, reason: 'wrong_ceremony' }
  if (origin !== expected.origin) return { ok: false, reason: 'wrong_origin' }
  return crossOrigin ? { ok: false, reason: 'framed' } : { ok: true }
}

/** Whether a signature counter may follow the one before; authenticators that don't count stay at 0. */
export function doesCounterGrow(before: bigint, after: bigint): boolean {
  return (before === 0n && after === 0n) || after > before
}

export type NameReason = 'name_missing' | 'name_too_long' | 'name_malformed'

/** The name by which someone knows their passkey, as typed. */
export function readPasskeyName(
  typed: string,
): { ok: true; name: string } | { ok: false; reason: NameReason } {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (name === '') return { ok: false, reason: 'name_missing' }
  if ([...name].length > passkeyRules.maxName) return { ok: false, reason: 'name_too_long' }
  if (/\p{Cc}|\p{Surrogate}/u.test(name)) return { ok: false, reason: 'name_malformed' }
  return { ok: true, name }
}
