import type { Impact, Verdict } from '#core/case/states.ts'

export type Answer = { verdict: Verdict; impact: Impact }

/** `first` is who decided the case. */
export type LookFacts = {
  firstBy: string
  takenBy: string | null
  takenUntil: Date | null
  secondBy: string | null
  agrees: boolean | null
  settledBy: string | null
  /** The case still is as it was decided: nobody has opened it again. */
  stands: boolean
}

/** `void`: the case was opened again before anybody had looked. */
export type LookState = 'waiting' | 'taken' | 'agreed' | 'differs' | 'settled' | 'void'

export function lookState(look: LookFacts, now: Date): LookState {
  if (look.settledBy !== null) return 'settled'
  if (look.agrees !== null) return look.agrees ? 'agreed' : 'differs'
  if (!look.stands) return 'void'
  return look.takenBy !== null && look.takenUntil !== null && look.takenUntil > now
    ? 'taken'
    : 'waiting'
}

export type LookRefusal = 'look_own' | 'look_taken' | 'look_over' | 'look_not_taken'

/** Whether somebody may take a look, or goes on with one that they have. Null: they may. */
export function takingRefusal(look: LookFacts, actorId: string, now: Date): LookRefusal | null {
  if (look.firstBy === actorId) return 'look_own'
  const state = lookState(look, now)
  if (state === 'taken') return look.takenBy === actorId ? null : 'look_taken'
  return state === 'waiting' ? null : 'look_over'
}

/** The answer is for whoever has taken the look, even where their time has run out meanwhile. */
export function answerRefusal(look: LookFacts, actorId: string, now: Date): LookRefusal | null {
  return takingRefusal(look, actorId, now) ?? (look.takenBy === actorId ? null : 'look_not_taken')
}

/** Who sees both answers: the two, and whoever settles differences. Nobody before the second one. */
export function seesBoth(look: LookFacts, actorId: string, settles: boolean): boolean {
  return look.agrees !== null && (settles || [look.firstBy, look.secondBy].includes(actorId))
}

/** A difference is settled by somebody who is neither of the two. */
export function settlingRefusal(
  look: LookFacts,
  actorId: string,
  now: Date,
): 'look_own' | 'look_over' | null {
  if (lookState(look, now) !== 'differs') return 'look_over'
  return [look.firstBy, look.secondBy].includes(actorId) ? 'look_own' : null
}

export const agrees = (first: Answer, second: Answer): boolean =>
  first.verdict === second.verdict && first.impact === second.impact

/** Whose answer stands once a difference is settled. */
export const standing = ['first', 'second'] as const
export type Standing = (typeof standing)[number]
