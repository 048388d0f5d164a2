import type { Tx } from '#infra/db/connect.server.ts'

/** An agency's live keys: `current` without those that another live one replaces. */
export async function countLiveKeys(
  tx: Tx,
  agencyId: string,
  now: Date,
): Promise<{ all: number; current: number }> {
  const live = { revokedAt: null, expiresAt: { gt: now } }
  const all = await tx.agencyKey.count({ where: { agencyId, ...live } })
  const current = await tx.agencyKey.count({
    where: { agencyId, ...live, replacedBy: { none: live } },
  })
  return { all, current }
}
