import { bandBytes, bandCount } from '#core/link/bands.ts'
import type { Tx } from '#infra/db/connect.server.ts'

/**
 * Lets what these tips told and showed be found by others. Until then (an unfiled report, a tip in
 * quarantine) their signatures are kept but looked up by nobody, so that a flood can't fill the bands.
 */
export async function enterLookUp(tx: Tx, tipIds: readonly string[]): Promise<void> {
  // The bands are cut out where the signatures lie, as `bandsOf` cuts them.
  await tx.$executeRaw`
    INSERT INTO "likeness_band" ("band", "likeness_id")
    SELECT
      ('x' || encode(
        substring(l."signature" FROM n * ${bandBytes}::int + 1 FOR ${bandBytes}::int), 'hex'
      ))::bit(64)::bigint,
      l."id"
    FROM "likeness" l CROSS JOIN generate_series(0, ${bandCount - 1}::int) AS n
    WHERE l."subject_id" = ANY(${[...tipIds]}::uuid[])
    ON CONFLICT DO NOTHING`
}

/** What came to a tip after its filing: found by others as soon as the tip itself is. */
export async function enterLater(tx: Tx, tipId: string): Promise<void> {
  const [counts] = await tx.$queryRaw<{ id: string }[]>`
    SELECT t."id" FROM "tip" t
    WHERE t."id" = ${tipId}::uuid AND t."state" <> 'withdrawn' AND NOT EXISTS (
      SELECT 1 FROM "case_tip" ct JOIN "case_file" c ON c."id" = ct."case_id"
      WHERE ct."tip_id" = t."id" AND ct."detached_at" IS NULL AND c."quarantined"
    )`
  if (counts) await enterLookUp(tx, [tipId])
}
