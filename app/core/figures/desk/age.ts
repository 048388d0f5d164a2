const day = 86_400_000

/** How long a case has been open, in whole days from `from` to just before `below`. */
export const ageBands = [
  { code: 'under_1_day', from: 0, below: 1 },
  { code: '1_to_3_days', from: 1, below: 3 },
  { code: '3_to_7_days', from: 3, below: 7 },
  { code: '7_to_30_days', from: 7, below: 30 },
  { code: 'over_30_days', from: 30, below: Number.POSITIVE_INFINITY },
] as const
export type AgeBand = (typeof ageBands)[number]['code']

/**
 * Cases that were opened on one day, in whole UTC days since 1970, and were still open at the first
 * `openAt` of the moments asked about.
 */
export type Cohort = { openedOn: number; openAt: number; cases: number }

/**
 * How many cases were open at each of these midnights, by age. Ages count from the day of opening,
 * which for whole days is as exact as the hour.
 */
export function backlogOverTime(
  midnights: readonly Date[],
  cohorts: readonly Cohort[],
): { at: Date; bands: number[] }[] {
  return midnights.map((at, index) => {
    const bands = ageBands.map(() => 0)
    for (const { openedOn, openAt, cases } of cohorts) {
      // What was opened on the day that ends at this midnight is under a day old.
      const age = at.getTime() / day - openedOn - 1
      if (age < 0 || index >= openAt) continue
      const band = ageBands.findIndex(({ below }) => age < below)
      bands[band] = (bands[band] ?? 0) + cases
    }
    return { at, bands }
  })
}
