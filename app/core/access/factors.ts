/** What a person can show after, or instead of, their password. */
export type Factors = {
  passkeys: number
  /** An authenticator app. */
  app: boolean
  recoveryCodesLeft: number
}

/** How many are made at once. */
export const recoveryCodesInSet = 10
/** From so few on, the account page asks for a new set. */
export const fewRecoveryCodes = 3

/**
 * Whether they have something for every day, and a way back when that is lost. An app is both: it
 * lives on a phone while a passkey may live in a laptop.
 */
export function isWayBackOpen({ passkeys, app, recoveryCodesLeft }: Factors): boolean {
  return (passkeys > 0 || app) && (app || recoveryCodesLeft > 0)
}

export type RemovalReason = 'last_factor' | 'no_way_back'
export type RemovalVerdict = { ok: true } | { ok: false; reason: RemovalReason }

/** Whether one passkey, or the app, may go. */
export function judgeRemoval(factors: Factors, what: 'passkey' | 'app'): RemovalVerdict {
  const after: Factors =
    what === 'passkey' ? { ...factors, passkeys: factors.passkeys - 1 } : { ...factors, app: false }
  if (after.passkeys <= 0 && !after.app) return { ok: false, reason: 'last_factor' }
  return isWayBackOpen(after) ? { ok: true } : { ok: false, reason: 'no_way_back' }
}
