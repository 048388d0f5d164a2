import type { Db, Tx } from '#infra/db/connect.server.ts'

/**
 * Which of these tips a legal hold keeps: those in a case that is held, and those that were in it at
 * any time since. A hold follows the tip, so that merging or taking one out frees nothing.
 */
export async function heldTips(db: Db | Tx, tipIds: readonly string[]): Promise<Set<string>> {
  if (tipIds.length === 0) return new Set()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ct."tip_id" AS "id" FROM "case_tip" ct
    JOIN "case_file" c ON c."id" = ct."case_id" AND c."legal_hold"
    WHERE ct."tip_id" = ANY(${[...tipIds]}::uuid[]) AND (
      ct."detached_at" IS NULL OR EXISTS (
        SELECT 1 FROM "legal_hold" h
        WHERE h."case_id" = c."id" AND h."lifted_at" IS NULL AND ct."detached_at" >= h."set_at"))`
  return new Set(rows.map(({ id }) => id))
}
