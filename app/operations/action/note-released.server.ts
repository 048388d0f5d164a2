import type { Tx } from '#infra/db/connect.server.ts'

/** Notes which indicators some patterns of a release name, in the transaction that makes the release. */
export async function noteReleased(tx: Tx, release: number, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "released_indicator" ("type", "value", "pattern_id")
    SELECT DISTINCT i->>'type', i->>'value', rp."pattern_id"
    FROM "release_pattern" rp CROSS JOIN jsonb_array_elements(rp."payload"->'indicators') i
    WHERE rp."release_number" = ${release} AND rp."pattern_id" = ANY(${[...ids]}::uuid[])
    ON CONFLICT DO NOTHING`
}
