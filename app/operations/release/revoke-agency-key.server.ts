import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

export type RevokeKeyResult = { ok: true; changed: boolean } | { ok: false; reason: 'key_unknown' }

/** Ends a key of the member's own agency at once. Revoking it again changes nothing. */
export function revokeAgencyKey(
  house: House,
  member: { id: string; agencyId: string },
  prefix: string,
): Promise<RevokeKeyResult> {
  return house.db.$transaction(async (tx): Promise<RevokeKeyResult> => {
    const key = await tx.agencyKey.findFirst({ where: { prefix, agencyId: member.agencyId } })
    if (!key) return { ok: false, reason: 'key_unknown' }
    const now = house.now()
    const { count } = await tx.agencyKey.updateMany({
      where: { id: key.id, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) return { ok: true, changed: false }
    await appendAudit(tx, now, [
      {
        actor: `person:${member.id}`,
        action: 'agency.key_revoked',
        subject: `agency:${member.agencyId}`,
        details: { key: key.id, prefix },
      },
    ])
    return { ok: true, changed: true }
  })
}
