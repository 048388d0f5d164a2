import { bandsOf } from '#core/link/bands.ts'
import type { Tx } from '#infra/db/connect.server.ts'

/**
 * Lets what these tips told and showed be found by others. Until then (an unfiled report, a tip in
 * quarantine) their signatures are kept but looked up by nobody, so that a flood can't fill the bands.
 */
export async function enterLookUp(tx: Tx, tipIds: readonly string[]): Promise<void> {
  const rows = await tx.likeness.findMany({
    where: { subjectId: { in: [...tipIds] } },
    select: { id: true, signature: true },
  })
  const entries = rows.flatMap(({ id, signature }) => bandsOf(signature).map((band) => [band, id]))
  if (entries.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "likeness_band" ("band", "likeness_id")
    SELECT * FROM unnest(${entries.map(([band]) => band)}::bigint[], ${entries.map(([, id]) => id)}::bigint[])
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
