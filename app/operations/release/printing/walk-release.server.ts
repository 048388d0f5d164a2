import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import type { Departed } from '#core/release/variant.ts'
import { type Clearance, everybody, sectorBit, tlpRank } from '#core/taxii/audience.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** So many patterns are held at a time. */
const batch = 100

type Row = { payload: unknown; first: Date; before: unknown }

/**
 * The versions that left in a release, in number order, some hundreds at a time. Each comes with what
 * agencies held of its pattern before. With a clearance, those are left out that its readers never saw.
 * `createdAt`: the release's time, which its own row may not tell yet.
 */
export async function* walkRelease(
  db: House['db'] | Tx,
  release: { number: number; createdAt: Date },
  clearance?: Clearance,
): AsyncGenerator<readonly Departed[]> {
  const { number, createdAt } = release
  const modified = createdAt.toISOString()
  const bits = clearance ? sectorBit(clearance.sector) : everybody.sectors
  const rank = clearance ? tlpRank(clearance.ceiling) : tlpLabels.length
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT rp."pattern_id" AS "id" FROM "release_pattern" rp
    JOIN "pattern" p ON p."id" = rp."pattern_id"
    WHERE rp."release_number" = ${number} AND EXISTS (
      SELECT 1 FROM "release_pattern" v
      WHERE v."pattern_id" = rp."pattern_id" AND v."release_number" <= ${number}
        AND v."sectors" & ${bits} <> 0 AND v."tlp" <= ${rank})
    ORDER BY p."number"`
  for (let at = 0; at < ids.length; at += batch) {
    const some = ids.slice(at, at + batch).map(({ id }) => id)
    const rows = await db.$queryRaw<Row[]>`
      SELECT rp."payload", COALESCE(first."at", ${createdAt}) AS "first", before."payload" AS "before"
      FROM unnest(${some}::uuid[]) WITH ORDINALITY AS asked("id", "nth")
      JOIN "release_pattern" rp ON rp."release_number" = ${number} AND rp."pattern_id" = asked."id"
      LEFT JOIN LATERAL (
        SELECT MIN(r."created_at") AS "at" FROM "release_pattern" f
        JOIN "release" r ON r."number" = f."release_number"
        WHERE f."pattern_id" = rp."pattern_id" AND f."release_number" < ${number}) first ON true
      LEFT JOIN LATERAL (
        SELECT b."payload" FROM "release_pattern" b
        WHERE b."pattern_id" = rp."pattern_id" AND b."release_number" < ${number}
        ORDER BY b."release_number" DESC LIMIT 1) before ON true
      ORDER BY asked."nth"`
    yield rows.map(({ payload, first, before }) => ({
      payload: patternPayloadSchema.parse(payload),
      created: first.toISOString(),
      modified,
      before: readPayload(before),
    }))
  }
}

const readPayload = (stored: unknown): PatternPayload | null =>
  stored === null ? null : patternPayloadSchema.parse(stored)
