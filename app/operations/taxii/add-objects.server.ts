import { stixMediaType } from '#core/taxii/objects.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { ObjectColumns } from './object-columns.server.ts'

/**
 * Adds objects of a release to the collections, in the transaction that makes the release. Only for
 * who holds the cut's lock, so that no later `date_added` is seen before an earlier one.
 */
export async function addObjects(
  tx: Tx,
  house: House,
  release: number,
  objects: readonly ObjectColumns[],
): Promise<void> {
  for (const some of objects) await addBatch(tx, house, release, some)
}

/**
 * What stands there already stays as it is. A new version takes the place of those before, and hides
 * them from whoever may not see it: what was narrowed must not be had from an older version.
 *
 * Each look-up goes through the index by itself. Where it is free to choose, the planner reads the
 * whole table for every batch of a large cut, as it can't know yet what the cut has put there.
 */
async function addBatch(tx: Tx, house: House, release: number, some: ObjectColumns) {
  const before = await takeTimes(tx, house, some.count)
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM unnest(
        string_to_array(${some.id}, chr(10)),
        string_to_array(${some.type}, chr(10)),
        string_to_array(${some.version}, chr(10)),
        string_to_array(${some.sectors}, chr(10))::int[],
        string_to_array(${some.tlp}, chr(10))::int[],
        string_to_array(${some.json}, chr(10))
      ) WITH ORDINALITY AS g("object_id", "type", "version", "sectors", "tlp", "json", "nth")
    ), fresh AS (
      SELECT g.*, last."json" IS NOT NULL AS "known" FROM given g
      LEFT JOIN LATERAL (
        SELECT o."json" FROM "taxii_object" o WHERE o."object_id" = g."object_id" AND o."latest"
        ORDER BY o."added" DESC LIMIT 1) last ON true
      WHERE last."json" IS DISTINCT FROM g."json"
    ), older AS (
      UPDATE "taxii_object" o SET "latest" = false,
        "sectors" = o."sectors" & f."sectors", "tlp" = GREATEST(o."tlp", f."tlp")
      FROM fresh f WHERE o."object_id" = f."object_id"
        AND o."object_id" = ANY(ARRAY(SELECT "object_id" FROM fresh WHERE "known"))
    )
    INSERT INTO "taxii_object" ("added", "object_id", "type", "version", "media_type", "sectors", "tlp", "latest", "release_number", "json")
    SELECT ${before} + "nth", "object_id", "type", "version", ${stixMediaType}, "sectors", "tlp", true, ${release}, "json"
    FROM fresh`
}

/**
 * Takes as many `date_added` as there are objects, and answers the one before the first. They rise
 * whatever the clock does: one that was set back goes on from the last that was given.
 */
async function takeTimes(tx: Tx, house: House, count: number): Promise<bigint> {
  const now = BigInt(house.now().getTime()) * 1000n
  const [clock] = await tx.$queryRaw<{ last: bigint }[]>`
    UPDATE "taxii_clock" SET "last" = GREATEST("last", ${now}) + ${count} WHERE "id" = 1
    RETURNING "last"`
  if (!clock) throw new Error('The counter of date_added is missing: the database is not migrated')
  return clock.last - BigInt(count)
}
