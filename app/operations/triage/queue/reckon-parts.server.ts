import type { SearchPart } from '#core/search/read-query.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import { holdsPart } from './matching.server.ts'

/** About how many texts there are, and how many have each part. */
export type Reckoned = Readonly<{ all: number; having: ReadonlyMap<SearchPart, number> }>

/**
 * As the database reckons from what it knows of common tokens (PostgreSQL, 14.2.1), without looking
 * any of them up. Where it is wrong, a search is slower.
 */
export async function reckonParts(
  db: Db,
  keyring: Keyring,
  parts: readonly SearchPart[],
): Promise<Reckoned> {
  const [all, ...rows] = await Promise.all([
    reckon(db, Prisma.sql`TRUE`),
    ...parts.map((part) => reckon(db, holdsPart(keyring, part))),
  ])
  return { all, having: new Map(parts.map((part, at) => [part, rows[at] ?? 0])) }
}

type Explained = { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }

async function reckon(db: Db, holds: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<Explained[]>`
    EXPLAIN (FORMAT JSON) SELECT 1 FROM "search_entry" e WHERE ${holds}`
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}
