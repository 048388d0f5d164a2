import type { SearchPart } from '#core/search/read-query.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { holdsPart } from './matching.server.ts'

/** From this many texts on it is cheaper to ask case by case than to gather all that have a part. */
const commonFrom = 15_000

/**
 * The parts that very many texts have, as the database reckons from what it knows of common tokens
 * (PostgreSQL, 14.2.1), without looking any of them up. Where it is wrong, a search is slower.
 */
export async function commonParts(
  db: Db,
  keyring: Keyring,
  parts: readonly SearchPart[],
): Promise<ReadonlySet<SearchPart>> {
  const reckoned = await Promise.all(
    parts
      .filter(({ indicators }) => indicators.length === 0)
      .map(async (part) => ({ part, rows: await reckon(db, keyring, part) })),
  )
  return new Set(reckoned.filter(({ rows }) => rows >= commonFrom).map(({ part }) => part))
}

type Explained = { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }

async function reckon(db: Db, keyring: Keyring, part: SearchPart): Promise<number> {
  const [row] = await db.$queryRaw<Explained[]>`
    EXPLAIN (FORMAT JSON) SELECT 1 FROM "search_entry" e WHERE ${holdsPart(keyring, part)}`
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}
