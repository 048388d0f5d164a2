import type { Tx } from '#infra/db/connect.server.ts'

/**
 * Shuts whatever was lent of these tips' reporters, and leaves nothing that a request still waiting
 * could be granted to: they were taken back, or have had their time.
 */
export async function forgetLent(tx: Tx, tipIds: readonly string[]): Promise<void> {
  await tx.identityAccess.updateMany({
    where: { tipId: { in: [...tipIds] } },
    data: { box: null, publicKey: null, until: null },
  })
}
