import type { Tx } from '#infra/db/connect.server.ts'

/**
 * Whoever is recused from a case is so from another that gets tips out of it: the conflict lies in
 * what was told, wherever that goes.
 */
export async function followRecusals(tx: Tx, from: string, to: string): Promise<void> {
  const rows = await tx.caseRecusal.findMany({ where: { caseId: from } })
  await tx.caseRecusal.createMany({
    data: rows.map((row) => ({ ...row, caseId: to })),
    skipDuplicates: true,
  })
}
