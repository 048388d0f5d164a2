import type { Sector } from '#core/release/sectors.ts'

/** An agency that called something a false positive, and when. */
export type Denial = Readonly<{ agencyId: string; sector: Sector; at: Date }>

/** Police and regulators can see who is behind a number or a name; one of them is enough. */
const aloneEnough: readonly Sector[] = ['police', 'regulator']

/**
 * Whether people have to look at an indicator again: `threshold` distinct agencies say that it is
 * false, or one who can know. What was said before `judgedAt` was judged with it.
 */
export function isDisputed(
  denials: readonly Denial[],
  threshold: number,
  judgedAt: Date | null,
): boolean {
  const fresh = denials.filter(({ at }) => judgedAt === null || at > judgedAt)
  if (fresh.some(({ sector }) => aloneEnough.includes(sector))) return true
  return new Set(fresh.map(({ agencyId }) => agencyId)).size >= threshold
}

/** What a supervisor finds: it stays, or it was wrong and may not leave again. */
export const verdicts = ['kept', 'wrong'] as const
export type DisputeVerdict = (typeof verdicts)[number]

/** Whether something may leave with the next release, after its last dispute. */
export function isHeld(verdict: DisputeVerdict | null): boolean {
  return verdict !== 'kept'
}
