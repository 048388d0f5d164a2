/**
 * How often one may try, per window of minutes. Limits that refuse always include where the attempt
 * came from, or a password that was right: nobody is locked out by what others guess (ASVS 6.1.1).
 */
export const attemptLimits = {
  /** Passwords for one account from one network. */
  passwordFromSource: { limit: 10, minutes: 15 },
  /** Passwords for one account from anywhere: past it, answers only come slower. */
  passwordForAccount: { limit: 40, minutes: 15, delayMs: 2_000 },
  /** Challenges for passkeys given to one network; each sign-in page asks for one. */
  challengeFromSource: { limit: 120, minutes: 15 },
  /** Passkeys shown at sign-in from one network. */
  passkeyFromSource: { limit: 60, minutes: 15 },
  /** Visits to the identity provider begun from one network, and answers brought back. */
  ssoFromSource: { limit: 60, minutes: 15 },
  /** Codes within one half-open session; past it, the password is asked again. */
  codeInSession: { limit: 5, minutes: 15 },
  /** Codes of one person, whose password was right each time. */
  codeForPerson: { limit: 20, minutes: 15 },
  /** A custodian's passphrase, which only they and their open session can try. */
  passphraseOfCustodian: { limit: 6, minutes: 15 },
  /** Opening or using invitations from one network. */
  invitationFromSource: { limit: 60, minutes: 15 },
} as const
