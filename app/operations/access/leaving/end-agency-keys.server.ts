import { appendAudit } from '#infra/audit/append.server.ts'
import type { Departure } from './endings.server.ts'

/** Whoever made a key may know it still, so it ends with them unless its agency is to keep it. */
export async function endAgencyKeys({
  tx,
  house,
  actor,
  personId,
  keepKeys,
}: Departure): Promise<number> {
  if (keepKeys) return 0
  const now = house.now()
  const live = await tx.agencyKey.findMany({
    where: { createdById: personId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, prefix: true, agencyId: true },
  })
  await tx.agencyKey.updateMany({
    where: { id: { in: live.map(({ id }) => id) } },
    data: { revokedAt: now },
  })
  await appendAudit(
    tx,
    now,
    live.map(({ id, prefix, agencyId }) => ({
      actor: `person:${actor.id}`,
      action: 'agency.key_revoked',
      subject: `agency:${agencyId}`,
      details: { key: id, prefix, left: personId },
    })),
  )
  return live.length
}
