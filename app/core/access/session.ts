/** Staff sessions: idle and absolute limits in minutes (security.md C20: 30 min idle, 8 h). */
export const sessionLimits = {
  idleMinutes: 30,
  absoluteMinutes: 8 * 60,
  secondFactorMinutes: 10,
} as const

/** What a person showed first, and what after it; a passkey with user verification is both. */
export const firstFactors = ['password', 'passkey', 'single_sign_on', 'invitation'] as const
export type FirstFactor = (typeof firstFactors)[number]
export const secondFactors = ['passkey', 'code', 'recovery_code', 'provider'] as const
export type SecondFactor = (typeof secondFactors)[number]

export type SessionFacts = {
  createdAt: Date
  seenAt: Date
  expiresAt: Date
  secondFactorAt: Date | null
  personStatus: string
}

export type SessionVerdict = 'open' | 'needs_second_factor' | 'ended'

const minutes = (n: number) => n * 60_000

/** A session counts only with a second factor, an active person, and within both limits. */
export function judgeSession(session: SessionFacts, now: Date): SessionVerdict {
  if (session.personStatus !== 'active') return 'ended'
  if (now >= session.expiresAt) return 'ended'
  if (now.getTime() - session.seenAt.getTime() > minutes(sessionLimits.idleMinutes)) return 'ended'
  return session.secondFactorAt ? 'open' : 'needs_second_factor'
}

/** Whether the second factor is fresh enough for a step-up permission. */
export function isFresh(secondFactorAt: Date | null, now: Date, withinMinutes: number): boolean {
  return (
    secondFactorAt !== null && now.getTime() - secondFactorAt.getTime() <= minutes(withinMinutes)
  )
}
