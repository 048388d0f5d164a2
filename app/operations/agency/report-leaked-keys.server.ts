import { timingSafeEqual } from 'node:crypto'
import { agencyKeyPrefix, agencyKeysIn } from '#core/access/agency-key.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'

/**
 * Stops each live key that stands in a text which somebody found in public. Who holds a key may say
 * so, whoever they are. The number is for tests and the job, never for who reported it.
 */
export async function reportLeakedKeys(house: House, text: string): Promise<number> {
  const given = agencyKeysIn(text).map((key) => ({ key, prefix: agencyKeyPrefix(key) ?? '' }))
  return house.db.$transaction(async (tx) => {
    const now = house.now()
    const rows = await tx.agencyKey.findMany({
      where: { prefix: { in: given.map(({ prefix }) => prefix) }, revokedAt: null },
      select: { id: true, prefix: true, agencyId: true, secretHmac: true, expiresAt: true },
    })
    const leaked = rows.filter(
      ({ prefix, secretHmac, expiresAt }) =>
        expiresAt > now &&
        given.some(
          (one) =>
            one.prefix === prefix &&
            tokenHmacs(house.keyring, one.key, 'agency-key').some((hmac) =>
              timingSafeEqual(hmac, secretHmac),
            ),
        ),
    )
    await tx.agencyKey.updateMany({
      where: { id: { in: leaked.map(({ id }) => id) }, revokedAt: null },
      data: { revokedAt: now, leakedAt: now },
    })
    await appendAudit(
      tx,
      now,
      leaked.map(({ id, prefix, agencyId }) => ({
        actor: 'system' as const,
        action: 'agency.key_revoked' as const,
        subject: `agency:${agencyId}`,
        details: { key: id, prefix, leaked: true },
      })),
    )
    return leaked.length
  })
}
