import type { Urgency } from '#core/case/states.ts'

/** What counts: pictures looked at, and stories opened. */
export const exposureKinds = ['picture', 'story'] as const
export type ExposureKind = (typeof exposureKinds)[number]
export type Budget = Readonly<Record<ExposureKind, number>>
export type OwnBudget = Readonly<Record<ExposureKind, number | null>>

/**
 * Until a team sets its own. There is no evidence for a number that is safe for everybody; limits on
 * exposure with breaks in between are what guidance agrees on (Tech Coalition, Employee Resilience
 * Guidebook, 2015; Steiger et al. 2021, doi:10.1145/3411764.3445092).
 */
export const firstBudget: Budget = { picture: 40, story: 120 }
export const highestBudget = 1000

/** The team's, or a person's own where that is lower: nobody raises theirs above the team's. */
export function budgetFor(team: Budget, own: OwnBudget): Budget {
  const lower = (of: ExposureKind) => Math.min(team[of], own[of] ?? team[of])
  return { picture: lower('picture'), story: lower('story') }
}

/** `near` from 80 % on, `reached` from 100 %. */
export type BudgetLevel = 'fine' | 'near' | 'reached'

export function budgetLevel(used: number, budget: number): BudgetLevel {
  if (used >= budget) return 'reached'
  return used * 100 >= budget * 80 ? 'near' : 'fine'
}

/** Why somebody goes on at the limit. */
export const goOnReasons = ['nearly_done', 'nobody_else', 'feel_well', 'other'] as const
export type GoOnReason = (typeof goOnReasons)[number]
export const isGoOnReason = (text: string): text is GoOnReason =>
  (goOnReasons as readonly string[]).includes(text)

/** So long one reason lasts; then the page stands in between again. */
export const goOnMinutes = 30

type StopFacts = {
  used: number
  budget: number
  passedAt: Date | null
  urgency: Urgency
  now: Date
}

/** Whether a page stands in between. Never where somebody may be in danger. */
export function isStopped({ used, budget, passedAt, urgency, now }: StopFacts): boolean {
  if (urgency === 'imminent' || budgetLevel(used, budget) !== 'reached') return false
  return passedAt === null || now.getTime() - passedAt.getTime() >= goOnMinutes * 60_000
}

/** A budget as it was typed: a number from 1 on, null for none, undefined where it is neither. */
export function readBudget(typed: string, most: number = highestBudget): number | null | undefined {
  if (typed.trim() === '') return null
  const budget = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0
  return budget >= 1 && budget <= most ? budget : undefined
}
