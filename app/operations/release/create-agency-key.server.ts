import { randomBytes } from 'node:crypto'
import { agencyKeyFromBytes, agencyKeyRules } from '#core/access/agency-key.ts'
import { type KeyForm, type KeyFormReason, readKeyForm } from '#core/access/key-wish.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmac } from '#infra/keyring/token.server.ts'
import { countLiveKeys } from './keys/count-live-keys.server.ts'
import { lockAgency } from './keys/lock-agency.server.ts'

/** `id`: made by the form, so that the same form posted twice makes one key. */
export type NewKey = KeyForm & { id: string }

export type MadeKey = { key: string; prefix: string; label: string; expiresAt: Date }

export type CreateKeyResult =
  | ({ ok: true } & MadeKey)
  | {
      ok: false
      reason: KeyFormReason | 'already_made' | 'too_many_keys' | 'agency_not_active'
      /** The network that could not be read. */
      entry?: string
    }

/** Makes a key for an agency's programs. The key itself is in the answer and nowhere else. */
export async function createAgencyKey(
  house: House,
  member: { id: string; agencyId: string },
  given: NewKey,
): Promise<CreateKeyResult> {
  const { key, prefix } = agencyKeyFromBytes(randomBytes(agencyKeyRules.randomBytes))
  return house.db.$transaction(async (tx): Promise<CreateKeyResult> => {
    const now = house.now()
    const agency = await lockAgency(tx, member.agencyId)
    if (agency?.status !== 'active') return { ok: false, reason: 'agency_not_active' }
    const read = readKeyForm(given, agency)
    if (!read.ok) return read
    if (await tx.agencyKey.findUnique({ where: { id: given.id } }))
      return { ok: false, reason: 'already_made' }
    const live = await countLiveKeys(tx, member.agencyId, now)
    if (live.current >= agencyKeyRules.maxLive || live.all >= 2 * agencyKeyRules.maxLive)
      return { ok: false, reason: 'too_many_keys' }
    const { days, label, endpoints, sectors, ceiling, networks } = read.wish
    const expiresAt = new Date(now.getTime() + days * 86_400_000)
    const scope = { endpoints: [...endpoints], sectors: [...sectors], networks: [...networks] }
    await tx.agencyKey.create({
      data: {
        id: given.id,
        agencyId: member.agencyId,
        label,
        prefix,
        secretHmac: tokenHmac(house.keyring, key, 'agency-key'),
        createdById: member.id,
        createdAt: now,
        expiresAt,
        ceiling,
        ...scope,
      },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${member.id}`,
        action: 'agency.key_created',
        subject: `agency:${member.agencyId}`,
        details: { key: given.id, prefix, days, ceiling, ...scope },
      },
    ])
    return { ok: true, key, prefix, label, expiresAt }
  })
}
