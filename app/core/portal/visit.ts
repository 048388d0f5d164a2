/** Half a working day without a look ends a visit. */
export const visitGapHours = 4

export type Visit = Readonly<{
  /** The last look of the visit before this one, or when all was marked as seen; null in the first. */
  since: Date | null
  lastAt: Date
}>

/** A person's visit after they looked at the portal once more. */
export function visitAfterLook(before: Visit | null, now: Date): Visit {
  if (before === null) return { since: null, lastAt: now }
  const gap = now.getTime() - before.lastAt.getTime()
  return { since: gap > visitGapHours * 3_600_000 ? before.lastAt : before.since, lastAt: now }
}
