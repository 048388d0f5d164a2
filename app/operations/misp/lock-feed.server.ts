import type { Tx } from '#infra/db/connect.server.ts'

/** How far the feed is, and how far releases are. */
export type FeedState = { release: number; newest: number }

/** Lets one at a time change events; whoever comes after sees what was changed. */
export async function lockFeed(tx: Tx): Promise<FeedState> {
  await tx.$executeRaw`SELECT 1 FROM "misp_feed" WHERE "id" = 1 FOR UPDATE`
  const [state] = await tx.$queryRaw<FeedState[]>`
    SELECT f."release", COALESCE((SELECT MAX(r."number") FROM "release" r), 0)::int AS "newest"
    FROM "misp_feed" f WHERE f."id" = 1`
  if (!state) throw new Error('The state of the MISP feed is missing: the database is not migrated')
  return state
}

/** The next patterns, by id, of which releases after `state.release` hold a version. */
export async function nextPatterns(
  tx: Tx,
  { release, newest }: FeedState,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "pattern_id" AS "id" FROM "release_pattern"
    WHERE "release_number" > ${release} AND "release_number" <= ${newest}
      AND "pattern_id" > ${after}::uuid
    ORDER BY 1 LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

export const beforeAllIds = '00000000-0000-0000-0000-000000000000'

export async function setFeed(tx: Tx, release: number): Promise<void> {
  await tx.$executeRaw`UPDATE "misp_feed" SET "release" = ${release} WHERE "id" = 1`
}
