import { sectors } from '#core/release/sectors.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockReleases } from '../release/cutting/lock-releases.server.ts'

/** Years of releases may be missing. */
const longWork = { maxWait: 60_000, timeout: 900_000 }

/**
 * Brings the portal's table of current patterns and its counts up to the newest release that is saved.
 * Only for who holds the cut's lock. No pattern passes through this process.
 */
export async function addCurrent(tx: Tx): Promise<number> {
  const missing = await releasesAfter(tx)
  for (const release of missing) {
    const rows = await tx.releasePattern.findMany({
      where: { releaseNumber: release.number },
      select: { patternId: true },
    })
    const ids = rows.map(({ patternId }) => patternId)
    for (let at = 0; at < ids.length; at += batch)
      await addSome(tx, release, ids.slice(at, at + batch))
  }
  return missing.length
}

/** So many patterns go into one statement. */
const batch = 1_000

/** The same for a database whose releases are older than the portal. */
export async function fillCurrent(house: House): Promise<number> {
  if ((await releasesAfter(house.db)).length === 0) return 0
  return house.db.$transaction(async (tx) => {
    await lockReleases(tx, house)
    return addCurrent(tx)
  }, longWork)
}

/** Of the newest release some pattern is always current, so its number says how far the table is. */
async function releasesAfter(db: House['db'] | Tx): Promise<Release[]> {
  return db.$queryRaw<Release[]>`
    SELECT r."number", r."week", r."created_at" AS "createdAt" FROM "release" r
    WHERE r."number" > COALESCE((SELECT MAX(c."release_number") FROM "current_pattern" c), 0)
    ORDER BY r."number"`
}

type Release = { number: number; week: string; createdAt: Date }

/**
 * Patterns of a release, whose own row need not be there yet. One that names no sector is for all of
 * them, as in core/taxii/audience.ts. Each is looked up by itself: the planner can't know yet what the
 * cut has put there. Cells are counted before they are told apart by sector, as most are alike.
 */
export async function addSome(
  tx: Tx,
  { number, week, createdAt }: Release,
  ids: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    WITH known AS (SELECT ${[...sectors]}::text[] AS "sectors", ${[...tlpLabels]}::text[] AS "labels"
    ), read AS (
      SELECT rp."pattern_id", p.*, k."labels", k."sectors" AS "all",
        CASE WHEN jsonb_array_length(p."sectors") = 0 THEN k."sectors"
          ELSE ARRAY(SELECT jsonb_array_elements_text(p."sectors")) END AS "for",
        ARRAY(SELECT i->>'type' FROM jsonb_array_elements(p."indicators") i) AS "types"
      FROM known k, "release_pattern" rp,
        jsonb_to_record(rp."payload") AS p("number" bigint, "kind" text, "sub_kind" text, "status" text,
          "urgent" text, "tlp" text, "sectors" jsonb, "indicators" jsonb, "countries" jsonb, "actions" jsonb)
      WHERE rp."release_number" = ${number} AND rp."pattern_id" = ANY(${[...ids]}::uuid[])
    ), given AS (
      SELECT "pattern_id", "number", "kind", "status", "types",
        (SELECT bit_or(1 << (array_position("all", s) - 1)) FROM unnest("for") s) AS "bits",
        array_position("labels", "tlp") - 1 AS "tlp",
        ARRAY(
          SELECT 'sector:' || s FROM unnest("for") s
          UNION SELECT 'kind:' || "kind"
          UNION SELECT 'sub:' || "sub_kind" WHERE "sub_kind" IS NOT NULL
          UNION SELECT 'urgent' WHERE "urgent" IS NOT NULL
          UNION SELECT 'status:' || "status"
          UNION SELECT 'tlp:' || "tlp"
          UNION SELECT 'week:' || ${week}
          UNION SELECT 'type:' || t FROM unnest("types") t
          UNION SELECT 'country:' || (c->>'country') FROM jsonb_array_elements("countries") c
          UNION SELECT 'ask:' || (a->>'sector') || ':' || d FROM jsonb_array_elements("actions") a,
            jsonb_array_elements_text(a->'recommended') d
        ) AS "facets"
      FROM read
    ), moved AS (
      SELECT 1 AS "by", "bits", ${week}::text AS "week", "tlp", "kind", "status", "types" FROM given
      UNION ALL
      SELECT -1, c."sectors", c."week", c."tlp", c."kind", c."status", c."types"
      FROM given g, LATERAL (
        SELECT * FROM "current_pattern" c WHERE c."pattern_id" = g."pattern_id" LIMIT 1) c
    ), alike AS (
      SELECT "bits", "week", "tlp", "kind", "status", t AS "type", SUM("by") AS "count"
      FROM moved, unnest("types" || ''::text) t GROUP BY 1, 2, 3, 4, 5, 6
    ), cells AS (
      SELECT 1 << (n - 1) AS "sector", "week", "tlp", "kind", "status", "type", SUM("count") AS "count"
      FROM alike, generate_series(1, ${sectors.length}) n WHERE "bits" & (1 << (n - 1)) <> 0
      GROUP BY 1, 2, 3, 4, 5, 6 HAVING SUM("count") <> 0
    ), counted AS (
      INSERT INTO "pattern_count" ("sector", "week", "tlp", "kind", "status", "type", "count")
      SELECT "sector", "week", "tlp", "kind", "status", "type", "count" FROM cells
      ON CONFLICT ("sector", "week", "tlp", "kind", "status", "type")
      DO UPDATE SET "count" = "pattern_count"."count" + EXCLUDED."count"
    )
    INSERT INTO "current_pattern" ("pattern_id", "number", "release_number", "released_at", "week", "kind", "status", "sectors", "tlp", "types", "facets")
    SELECT "pattern_id", "number", ${number}, ${createdAt}::timestamptz, ${week}, "kind", "status", "bits", "tlp", "types", "facets" FROM given
    ON CONFLICT ("pattern_id") DO UPDATE SET
      "release_number" = EXCLUDED."release_number", "released_at" = EXCLUDED."released_at",
      "week" = EXCLUDED."week", "kind" = EXCLUDED."kind", "status" = EXCLUDED."status",
      "sectors" = EXCLUDED."sectors", "tlp" = EXCLUDED."tlp", "types" = EXCLUDED."types", "facets" = EXCLUDED."facets"`
}
