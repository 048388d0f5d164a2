import { patternPayloadSchema } from '#core/pattern/payload.ts'
import type { Changed, DeltaSpan } from '#core/release/delta.ts'
import { type Clearance, sectorBit, tlpRank } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'

/** So many patterns are held at a time. */
const batch = 500

type Row = { payload: unknown; release: number; at: Date; before: unknown }

/** The patterns of which a version left between two releases, in number order, some hundreds at a time. */
export async function* walkDelta(
  { db }: House,
  { from, to }: DeltaSpan,
  { sector, ceiling }: Clearance,
): AsyncGenerator<readonly Changed[]> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "pattern" p
    WHERE p."id" IN (
      SELECT rp."pattern_id" FROM "release_pattern" rp
      WHERE rp."release_number" > ${from} AND rp."release_number" <= ${to})
    AND EXISTS (
      SELECT 1 FROM "release_pattern" v
      WHERE v."pattern_id" = p."id" AND v."release_number" <= ${to}
        AND v."sectors" & ${sectorBit(sector)} <> 0 AND v."tlp" <= ${tlpRank(ceiling)})
    ORDER BY p."number"`
  for (let at = 0; at < ids.length; at += batch) {
    const some = ids.slice(at, at + batch).map(({ id }) => id)
    const rows = await db.$queryRaw<Row[]>`
      SELECT after."payload", after."release_number" AS "release", r."created_at" AS "at",
        before."payload" AS "before"
      FROM unnest(${some}::uuid[]) WITH ORDINALITY AS asked("id", "nth")
      JOIN LATERAL (
        SELECT * FROM "release_pattern" a
        WHERE a."pattern_id" = asked."id" AND a."release_number" <= ${to}
        ORDER BY a."release_number" DESC LIMIT 1) after ON true
      JOIN "release" r ON r."number" = after."release_number"
      LEFT JOIN LATERAL (
        SELECT b."payload" FROM "release_pattern" b
        WHERE b."pattern_id" = asked."id" AND b."release_number" <= ${from}
        ORDER BY b."release_number" DESC LIMIT 1) before ON true
      ORDER BY asked."nth"`
    yield rows.map(({ payload, release, at: moment, before }) => ({
      payload: patternPayloadSchema.parse(payload),
      before: before === null ? null : patternPayloadSchema.parse(before),
      release,
      created: moment.toISOString(),
      modified: moment.toISOString(),
    }))
  }
}
