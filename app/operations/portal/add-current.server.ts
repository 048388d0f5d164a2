import { sectors } from '#core/release/sectors.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockReleases } from '../release/cutting/lock-releases.server.ts'

/** Years of releases may be missing. */
const longWork = { maxWait: 60_000, timeout: 900_000 }

/**
 * Brings the portal's table of current patterns and its counts up to the newest release. Only for who
 * holds the cut's lock. A release is one statement, so no pattern passes through this process.
 */
export async function addCurrent(tx: Tx): Promise<number> {
  const missing = await releasesAfter(tx)
  for (const number of missing) await addRelease(tx, number)
  return missing.length
}

/** The same for a database whose releases are older than the portal. */
export async function fillCurrent(house: House): Promise<number> {
  if ((await releasesAfter(house.db)).length === 0) return 0
  return house.db.$transaction(async (tx) => {
    await lockReleases(tx, house)
    return addCurrent(tx)
  }, longWork)
}

/** Of the newest release some pattern is always current, so its number says how far the table is. */
async function releasesAfter(db: House['db'] | Tx): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT r."number" FROM "release" r
    WHERE r."number" > COALESCE((SELECT MAX(c."release_number") FROM "current_pattern" c), 0)
    ORDER BY r."number"`
  return rows.map(({ number }) => number)
}

/** A pattern that names no sector is for all of them, as in core/taxii/audience.ts. */
async function addRelease(tx: Tx, release: number): Promise<void> {
  await tx.$executeRaw`
    WITH known AS (SELECT ${[...sectors]}::text[] AS "sectors", ${[...tlpLabels]}::text[] AS "labels"
    ), read AS (
      SELECT rp."pattern_id", p.*, r."week", r."created_at", k."labels", k."sectors" AS "all",
        CASE WHEN jsonb_array_length(p."sectors") = 0 THEN k."sectors"
          ELSE ARRAY(SELECT jsonb_array_elements_text(p."sectors")) END AS "for",
        ARRAY(SELECT i->>'type' FROM jsonb_array_elements(p."indicators") i) AS "types"
      FROM known k, "release_pattern" rp JOIN "release" r ON r."number" = rp."release_number",
        jsonb_to_record(rp."payload") AS p("number" bigint, "kind" text, "sub_kind" text, "status" text,
          "urgent" text, "tlp" text, "sectors" jsonb, "indicators" jsonb, "countries" jsonb, "actions" jsonb)
      WHERE rp."release_number" = ${release}
    ), given AS (
      SELECT "pattern_id", "number", "week", "created_at", "kind", "status", "types",
        (SELECT bit_or(1 << (array_position("all", s) - 1)) FROM unnest("for") s) AS "bits",
        array_position("labels", "tlp") - 1 AS "tlp",
        ARRAY(
          SELECT 'sector:' || s FROM unnest("for") s
          UNION SELECT 'kind:' || "kind"
          UNION SELECT 'sub:' || "sub_kind" WHERE "sub_kind" IS NOT NULL
          UNION SELECT 'urgent' WHERE "urgent" IS NOT NULL
          UNION SELECT 'status:' || "status"
          UNION SELECT 'tlp:' || "tlp"
          UNION SELECT 'week:' || "week"
          UNION SELECT 'type:' || t FROM unnest("types") t
          UNION SELECT 'country:' || (c->>'country') FROM jsonb_array_elements("countries") c
          UNION SELECT 'ask:' || (a->>'sector') || ':' || d FROM jsonb_array_elements("actions") a,
            jsonb_array_elements_text(a->'recommended') d
        ) AS "facets"
      FROM read
    ), moved AS (
      SELECT 1 AS "by", "bits", "week", "tlp", "kind", "status", "types" FROM given
      UNION ALL
      SELECT -1, c."sectors", c."week", c."tlp", c."kind", c."status", c."types"
      FROM "current_pattern" c JOIN given g ON g."pattern_id" = c."pattern_id"
    ), cells AS (
      SELECT 1 << (n - 1) AS "sector", m."week", m."tlp", m."kind", m."status", t AS "type", SUM(m."by") AS "count"
      FROM moved m, generate_series(1, ${sectors.length}) n, unnest(m."types" || ''::text) t
      WHERE m."bits" & (1 << (n - 1)) <> 0
      GROUP BY 1, 2, 3, 4, 5, 6 HAVING SUM(m."by") <> 0
    ), counted AS (
      INSERT INTO "pattern_count" ("sector", "week", "tlp", "kind", "status", "type", "count")
      SELECT "sector", "week", "tlp", "kind", "status", "type", "count" FROM cells
      ON CONFLICT ("sector", "week", "tlp", "kind", "status", "type")
      DO UPDATE SET "count" = "pattern_count"."count" + EXCLUDED."count"
    )
    INSERT INTO "current_pattern" ("pattern_id", "number", "release_number", "released_at", "week", "kind", "status", "sectors", "tlp", "types", "facets")
    SELECT "pattern_id", "number", ${release}, "created_at", "week", "kind", "status", "bits", "tlp", "types", "facets" FROM given
    ON CONFLICT ("pattern_id") DO UPDATE SET
      "release_number" = EXCLUDED."release_number", "released_at" = EXCLUDED."released_at",
      "week" = EXCLUDED."week", "kind" = EXCLUDED."kind", "status" = EXCLUDED."status",
      "sectors" = EXCLUDED."sectors", "tlp" = EXCLUDED."tlp", "types" = EXCLUDED."types", "facets" = EXCLUDED."facets"`
}
