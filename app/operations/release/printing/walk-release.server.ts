import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import type { Departed } from '#core/release/variant.ts'
import { type Clearance, everybody, sectorBit, tlpRank } from '#core/taxii/audience.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** So many patterns are held at a time. */
const batch = 100

/** A version as the database has it: its payload, and the one before it, as JSON. Times are RFC 3339. */
export type DepartedRow = {
  payload: string
  created: string
  modified: string
  before: string | null
}

type Row = { payload: string; first: Date; before: string | null }

/** The versions that left in a release, as `walkRows` has them, read. */
export async function* walkRelease(
  ...asked: Parameters<typeof walkRows>
): AsyncGenerator<readonly Departed[]> {
  for await (const some of walkRows(...asked)) yield some.map(readRow)
}

/** Throws on what is no payload. */
export function readRow({ payload, before, ...times }: DepartedRow): Departed {
  return {
    payload: readPayload(payload),
    before: before === null ? null : readPayload(before),
    ...times,
  }
}

/**
 * The versions that left in a release, in number order, some hundreds at a time. Each comes with what
 * agencies held of its pattern before. With a clearance, those are left out that its readers never saw.
 * `createdAt`: the release's time, which its own row may not tell yet.
 */
export async function* walkRows(
  db: House['db'] | Tx,
  release: { number: number; createdAt: Date },
  clearance?: Clearance,
): AsyncGenerator<readonly DepartedRow[]> {
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
      SELECT rp."payload"::text, COALESCE(first."at", ${createdAt}) AS "first", before."payload"::text AS "before"
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
    yield rows.map(({ first, ...row }) => ({ ...row, created: first.toISOString(), modified }))
  }
}

const readPayload = (stored: string): PatternPayload =>
  patternPayloadSchema.parse(JSON.parse(stored))
