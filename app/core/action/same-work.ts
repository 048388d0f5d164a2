import type { Sector } from '#core/release/sectors.ts'

/** To whom an agency that works on something may be named: to nobody, its own sector, or every agency. */
export const namings = ['nobody', 'sector', 'all'] as const
export type Naming = (typeof namings)[number]

/** An agency at work on one indicator, or on one pattern as a whole. */
export type Work = Readonly<{
  agencyId: string
  sector: Sector
  /** `indicator:ID` or `pattern:ID`. */
  subject: string
  /** What was said for this action, else what the agency says for all. */
  naming: Naming
}>

export function readNaming(text: string | null): Naming | null {
  return namings.find((one) => one === text) ?? null
}

/** Whether `work` may be told to `other`. */
function allows(work: Work, other: Work): boolean {
  return work.naming === 'all' || (work.naming === 'sector' && work.sector === other.sector)
}

/** Several actions on one thing allow no more than the strictest of them. */
const strictest = (works: readonly Work[]): Work | undefined =>
  [...works].sort((a, b) => namings.indexOf(a.naming) - namings.indexOf(b.naming))[0]

type Together = Readonly<{ subject: string; agencies: readonly Work[] }>

/** Each agency once for each thing that it works on. */
function bySubject(works: readonly Work[]): Together[] {
  const subjects = [...new Set(works.map(({ subject }) => subject))].sort()
  return subjects.map((subject) => {
    const here = works.filter((one) => one.subject === subject)
    const ids = [...new Set(here.map(({ agencyId }) => agencyId))].sort()
    return {
      subject,
      agencies: ids.flatMap(
        (id) => strictest(here.filter(({ agencyId }) => agencyId === id)) ?? [],
      ),
    }
  })
}

/**
 * Who else works on what an agency works on, as it may be told: only where both allow it. It follows
 * from the agency's own work and from the work of those who allow to be named to it, and from nothing
 * else; there is no count of the others.
 */
export function shownTo(
  agencyId: string,
  works: readonly Work[],
): { subject: string; agencyIds: string[] }[] {
  return bySubject(works).flatMap(({ subject, agencies }) => {
    const own = agencies.find((one) => one.agencyId === agencyId)
    if (!own) return []
    const others = agencies.filter(
      (one) => one.agencyId !== agencyId && allows(one, own) && allows(own, one),
    )
    return others.length === 0 ? [] : [{ subject, agencyIds: others.map((one) => one.agencyId) }]
  })
}

export type Pair = Readonly<{ subject: string; agencyIds: readonly [string, string] }>

/** Pairs who work on one thing and don't know it from each other: for the moderators to decide. */
export function unknownPairs(works: readonly Work[]): Pair[] {
  return bySubject(works).flatMap(({ subject, agencies }) =>
    agencies.flatMap((one, at) =>
      agencies.slice(at + 1).flatMap((other): Pair[] => {
        if (allows(one, other) && allows(other, one)) return []
        return [{ subject, agencyIds: [one.agencyId, other.agencyId] }]
      }),
    ),
  )
}
