/** What every authenticator app understands (RFC 6238); one step either way for clocks that are off. */
export const totpRules = {
  algorithm: 'SHA1',
  digits: 6,
  periodSeconds: 30,
  windowSteps: 1,
  secretBytes: 20,
} as const

export type CodeVerdict =
  | { ok: true; step: bigint }
  | { ok: false; reason: 'wrong_code' | 'code_already_used' }

/**
 * Whether a code counts, given the time step that it belongs to (null where it belongs to none) and
 * the last step used. A code counts once (RFC 6238, 5.2), and so does every code before it.
 */
export function judgeCode(step: bigint | null, lastUsed: bigint | null): CodeVerdict {
  if (step === null) return { ok: false, reason: 'wrong_code' }
  if (lastUsed !== null && step <= lastUsed) return { ok: false, reason: 'code_already_used' }
  return { ok: true, step }
}

/** The time step of a moment. */
export function stepAt(moment: Date): bigint {
  return BigInt(Math.floor(moment.getTime() / 1000 / totpRules.periodSeconds))
}

/** Six figures, however they were spaced; null for anything else. */
export function readCode(typed: string): string | null {
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{6}$/.test(code) ? code : null
}

/** A secret as people type it into an app: groups of four. */
export function readableSecret(base32: string): string {
  return base32.match(/.{1,4}/g)?.join(' ') ?? base32
}
