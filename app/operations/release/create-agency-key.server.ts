import { randomBytes } from 'node:crypto'
import {
  agencyKeyFromBytes,
  agencyKeyRules,
  type KeyWishReason,
  readKeyWish,
} from '#core/access/agency-key.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmac } from '#infra/keyring/token.server.ts'

/** `id`: made by the form, so that the same form posted twice makes one key. */
export type NewKey = { id: string; label: string; days: string }

export type CreateKeyResult =
  | { ok: true; key: string; prefix: string; label: string; expiresAt: Date }
  | { ok: false; reason: KeyWishReason | 'already_made' | 'too_many_keys' | 'agency_not_active' }

/** Makes a key for an agency's programs. The key itself is in the answer and nowhere else. */
export async function createAgencyKey(
  house: House,
  member: { id: string; agencyId: string },
  given: NewKey,
): Promise<CreateKeyResult> {
  const wish = readKeyWish(given)
  if (!wish.ok) return wish
  const { key, prefix } = agencyKeyFromBytes(randomBytes(agencyKeyRules.randomBytes))
  return house.db.$transaction(async (tx): Promise<CreateKeyResult> => {
    const now = house.now()
    // The agency's row puts its people in order, so that the limit holds for two forms at once.
    const [agency] = await tx.$queryRaw<{ status: string }[]>`
      SELECT "status" FROM "agency" WHERE "id" = ${member.agencyId}::uuid FOR UPDATE`
    if (agency?.status !== 'active') return { ok: false, reason: 'agency_not_active' }
    if (await tx.agencyKey.findUnique({ where: { id: given.id } }))
      return { ok: false, reason: 'already_made' }
    const live = await tx.agencyKey.count({
      where: { agencyId: member.agencyId, revokedAt: null, expiresAt: { gt: now } },
    })
    if (live >= agencyKeyRules.maxLive) return { ok: false, reason: 'too_many_keys' }
    const expiresAt = new Date(now.getTime() + wish.days * 86_400_000)
    await tx.agencyKey.create({
      data: {
        id: given.id,
        agencyId: member.agencyId,
        label: wish.label,
        prefix,
        secretHmac: tokenHmac(house.keyring, key, 'agency-key'),
        createdById: member.id,
        createdAt: now,
        expiresAt,
      },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${member.id}`,
        action: 'agency.key_created',
        subject: `agency:${member.agencyId}`,
        details: { key: given.id, prefix, days: wish.days },
      },
    ])
    return { ok: true, key, prefix, label: wish.label, expiresAt }
  })
}
