import type { ReleaseInput } from '#core/release/release.ts'
import { stixMediaType, type TaxiiObject, taxiiObjects } from '#core/taxii/objects.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** Rows of one statement: some megabytes of JSON at most. */
const batch = 2_000

/**
 * Adds a release's objects to the collections, in the transaction that makes the release. Only for
 * who holds the cut's lock, so that no later `date_added` is seen before an earlier one.
 */
export async function addObjects(tx: Tx, house: House, release: ReleaseInput): Promise<void> {
  const objects = taxiiObjects(release)
  for (let at = 0; at < objects.length; at += batch)
    await addBatch(tx, house, release.sequence, objects.slice(at, at + batch))
}

/**
 * What stands there already stays as it is. A new version takes the place of those before, and hides
 * them from whoever may not see it: what was narrowed must not be had from an older version.
 */
async function addBatch(tx: Tx, house: House, release: number, objects: readonly TaxiiObject[]) {
  const before = await takeTimes(tx, house, objects.length)
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM unnest(
        ${objects.map(({ id }) => id)}::text[], ${objects.map(({ type }) => type)}::text[],
        ${objects.map(({ version }) => version)}::text[],
        ${objects.map(({ sectors }) => sectors)}::int[], ${objects.map(({ tlp }) => tlp)}::int[],
        ${objects.map(({ json }) => json)}::text[]
      ) WITH ORDINALITY AS g("object_id", "type", "version", "sectors", "tlp", "json", "nth")
    ), fresh AS (
      SELECT g.* FROM given g
      LEFT JOIN "taxii_object" o ON o."object_id" = g."object_id" AND o."latest"
      WHERE o."json" IS DISTINCT FROM g."json"
    ), older AS (
      UPDATE "taxii_object" o SET "latest" = false,
        "sectors" = o."sectors" & f."sectors", "tlp" = GREATEST(o."tlp", f."tlp")
      FROM fresh f WHERE o."object_id" = f."object_id"
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
