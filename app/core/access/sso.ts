/** Minutes that somebody has at the identity provider. */
export const ssoMinutes = 10

/** Somebody of ours, as single sign-on needs to know them. */
export type SsoPerson = {
  id: string
  status: string
  inviteExpiresAt: Date | null
  /** Has a factor of ours to show after the provider's word. */
  hasOwnFactor: boolean
  /** Is known to this issuer under another `sub`. */
  boundToAnother: boolean
}

export type SsoJudgement =
  | { ok: true; personId: string; bind: boolean; enrol: boolean; open: boolean }
  | {
      ok: false
      reason:
        | 'person_unknown'
        | 'person_disabled'
        | 'email_unverified'
        | 'bound_to_another'
        | 'enrol_first'
        | 'invitation_expired'
        | 'second_factor_missing'
    }

/**
 * Who an answer of the provider stands for. `bound` is whom its `sub` stands for already: then the
 * address counts no more. `byEmail` is whom a verified address names, for the first time only;
 * undefined where there was no such address.
 */
export function judgeSso(
  facts: { bound: SsoPerson | null; byEmail: SsoPerson | null | undefined; secondFactor: boolean },
  now: Date,
): SsoJudgement {
  const { bound, byEmail, secondFactor } = facts
  if (bound === null && byEmail === undefined) return { ok: false, reason: 'email_unverified' }
  const person = bound ?? byEmail ?? null
  if (person === null) return { ok: false, reason: 'person_unknown' }
  if (person.status === 'disabled') return { ok: false, reason: 'person_disabled' }
  if (bound === null && person.boundToAnother) return { ok: false, reason: 'bound_to_another' }
  const enrol = person.status === 'invited'
  if (enrol) {
    // Nobody gets in on one factor: without the provider's, the invitation's own page asks for ours.
    if (!secondFactor) return { ok: false, reason: 'enrol_first' }
    if (!person.inviteExpiresAt || person.inviteExpiresAt <= now)
      return { ok: false, reason: 'invitation_expired' }
  } else if (!secondFactor && !person.hasOwnFactor) {
    return { ok: false, reason: 'second_factor_missing' }
  }
  return { ok: true, personId: person.id, bind: bound === null, enrol, open: secondFactor }
}
