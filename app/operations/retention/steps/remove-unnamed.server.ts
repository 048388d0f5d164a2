import type { Tx } from '#infra/db/connect.server.ts'

/** Deletes those indicators that no tip, no pattern and no agency's action names any more. */
export async function removeUnnamed(tx: Tx, indicatorIds: readonly string[]): Promise<void> {
  await tx.indicator.deleteMany({
    where: {
      id: { in: [...indicatorIds] },
      tips: { none: {} },
      patterns: { none: {} },
      actions: { none: {} },
    },
  })
}
