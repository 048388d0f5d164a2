import type { TipKind } from '#core/tip/kind.ts'

/** What is done about a case of each kind, by code, in the order in which it is best done. */
const common = ['identifiers_judged', 'links_decided', 'reporter_answered'] as const

export const routineOf = {
  job_offer: ['advert_kept', 'employer_checked', 'journey_known', ...common],
  forced_work: ['place_known', 'papers_known', 'family_known', ...common],
  investment: ['payments_traced', 'stop_paying_said', 'site_checked', ...common],
  other_scam: ['scheme_named', ...common],
} as const satisfies Record<TipKind, readonly string[]>

export type RoutineStep = (typeof routineOf)[TipKind][number]

export const routineSteps: readonly RoutineStep[] = [
  ...new Set(Object.values<readonly RoutineStep[]>(routineOf).flat()),
]

export const routineOutcomes = ['done', 'not_needed'] as const
export type RoutineOutcome = (typeof routineOutcomes)[number]

/** How many of the steps somebody has decided on. */
export function progressOf(
  kind: TipKind,
  decided: readonly { step: string }[],
): { decided: number; of: number } {
  const steps: readonly string[] = routineOf[kind]
  const known = new Set(decided.map(({ step }) => step))
  return { decided: steps.filter((step) => known.has(step)).length, of: steps.length }
}
