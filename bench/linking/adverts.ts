import { seesAll } from '#core/access/sight.ts'
import { foldForLinking } from '#core/link/fold.ts'
import { jaccard, shingleSet } from '#core/link/shingles.ts'
import type { House } from '#infra/house.server.ts'
import { alikeCases } from '#operations/triage/reading/alike-cases.server.ts'

type Advert = { caseId: string; number: number; story: string }

/** From how alike a pair counts in the reference; 0.65 is where a suggestion is called nearly the same. */
const levels = [0.5, 0.65] as const

/**
 * What is suggested for imported adverts, held against the exact Jaccard index of every pair. The
 * suggestions come out of the database, as on the case's page, caps and all.
 */
export async function measureAdverts(house: House, adverts: readonly Advert[]) {
  const sets = adverts.map(({ story }) => shingleSet(foldForLinking(story)))
  const place = new Map(adverts.map(({ number }, at) => [number, at]))
  const found = new Map<string, number>()
  for (const [at, { caseId }] of adverts.entries())
    for (const { other, alike } of await alikeCases(house.db, caseId, seesAll))
      found.set(pairKey(at, place.get(other.number) ?? -1), alike)

  const exact = new Map<string, number>()
  for (let a = 0; a < sets.length; a++)
    for (let b = a + 1; b < sets.length; b++)
      exact.set(pairKey(a, b), jaccard(sets[a] ?? new Set(), sets[b] ?? new Set()))
  return levels.map((level) => {
    const wanted = [...exact].filter(([, alike]) => alike >= level).map(([key]) => key)
    const given = [...found].filter(([, alike]) => alike >= level).map(([key]) => key)
    const right = given.filter((key) => (exact.get(key) ?? 0) >= level).length
    const near = given.filter((key) => (exact.get(key) ?? 0) >= level - 0.1).length
    return {
      name: 'adverts by their words',
      alike_from: level,
      pairs: wanted.length,
      suggested: given.length,
      precision: share(right, given.length),
      /** Of those suggested, how many are at most a tenth less alike than the threshold. */
      precision_within_a_tenth: share(near, given.length),
      recall: share(right, wanted.length),
    }
  })
}

const pairKey = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`)

export const share = (part: number, whole: number) =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 1000
