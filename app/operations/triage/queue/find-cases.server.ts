import type { Sight } from '#core/access/sight.ts'
import { readQuery, readText, type SearchQuery, type TextQuery } from '#core/search/read-query.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { type Matching, matchingCases } from './matching.server.ts'
import { reckonParts } from './reckon-parts.server.ts'

export type Found =
  /** Exactly one case is meant. */
  { of: 'case'; number: number } | { of: 'cases'; query: TextQuery; matching: Matching }

/** The cases that somebody looks for, by indexed look-ups alone. */
export async function findCases(
  { db, keyring }: House,
  sight: Sight,
  typed: string,
  country?: string,
): Promise<Found> {
  const read = readQuery(typed, country)
  const number = read.of === 'text' ? null : await numberOf(db, sight, read)
  if (number !== null) return { of: 'case', number: Number(number) }
  const query = read.of === 'text' ? read : readText(typed, country)
  const reckoned = await reckonParts(db, keyring, [...query.parts, ...query.without])
  return { of: 'cases', query, matching: matchingCases(keyring, query, reckoned) }
}

/** The number of the one case that is meant, where there is one. */
async function numberOf(
  db: Db,
  sight: Sight,
  read: Exclude<SearchQuery, TextQuery>,
): Promise<bigint | null> {
  if (read.of === 'tip') {
    const link = await db.caseTip.findFirst({
      where: { tip: { number: read.number }, detachedAt: null, case: inSight(sight) },
      select: { case: { select: { number: true } } },
    })
    return link?.case.number ?? null
  }
  const row = await db.case.findUnique({
    where: { number: read.number, ...inSight(sight) },
    select: { number: true },
  })
  return row?.number ?? null
}
