import type { Tx } from '#infra/db/connect.server.ts'

export type Relative = { id: string; state: string; legalHold: boolean; quarantined: boolean }

/** A case and every case that was merged into it, near or far, locked in the order of their ids. */
export async function lockFamily(tx: Tx, caseId: string): Promise<Relative[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE "family" ("id") AS (
      SELECT ${caseId}::uuid
      UNION
      SELECT c."id" FROM "case_file" c JOIN "family" f ON c."merged_into_id" = f."id"
    )
    SELECT "id" FROM "family"`
  const ids = rows.map(({ id }) => id)
  await tx.$queryRaw`
    SELECT 1 FROM "case_file" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  return tx.case.findMany({
    where: { id: { in: ids } },
    select: { id: true, state: true, legalHold: true, quarantined: true },
    orderBy: { id: 'asc' },
  })
}
