import { randomBytes } from 'node:crypto'
import { agencyKeyFromBytes, agencyKeyRules } from '#core/access/agency-key.ts'
import {
  daysOfSuccessor,
  endOfReplaced,
  type OverlapReason,
  readOverlap,
  warnedByReplacing,
} from '#core/access/key-end.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmac } from '#infra/keyring/token.server.ts'
import type { MadeKey } from './create-agency-key.server.ts'
import { countLiveKeys } from './keys/count-live-keys.server.ts'
import { lockAgency } from './keys/lock-agency.server.ts'

/** `id`: of the successor, made by the form. `overlap`: days that the old key goes on. */
export type Replacement = { id: string; overlap: string }

export type ReplaceKeyResult =
  | ({ ok: true; oldEndsAt: Date } & MadeKey)
  | {
      ok: false
      reason:
        | OverlapReason
        | 'key_unknown'
        | 'key_ended'
        | 'replaced_already'
        | 'already_made'
        | 'too_many_keys'
        | 'agency_not_active'
    }

/** Makes a key with the same scopes in the place of another, which goes on for the overlap. */
export async function replaceAgencyKey(
  house: House,
  member: { id: string; agencyId: string },
  prefix: string,
  given: Replacement,
): Promise<ReplaceKeyResult> {
  const overlap = readOverlap(given.overlap)
  if (!overlap.ok) return overlap
  const made = agencyKeyFromBytes(randomBytes(agencyKeyRules.randomBytes))
  return house.db.$transaction(async (tx): Promise<ReplaceKeyResult> => {
    const now = house.now()
    const live = { revokedAt: null, expiresAt: { gt: now } }
    const agency = await lockAgency(tx, member.agencyId)
    if (agency?.status !== 'active') return { ok: false, reason: 'agency_not_active' }
    const old = await tx.agencyKey.findFirst({
      where: { prefix, agencyId: member.agencyId },
      include: { replacedBy: { where: live, select: { id: true } } },
    })
    if (!old) return { ok: false, reason: 'key_unknown' }
    if (await tx.agencyKey.findUnique({ where: { id: given.id } }))
      return { ok: false, reason: 'already_made' }
    if (old.revokedAt !== null || old.expiresAt <= now) return { ok: false, reason: 'key_ended' }
    if (old.replacedBy.length > 0) return { ok: false, reason: 'replaced_already' }
    if ((await countLiveKeys(tx, member.agencyId, now)).all >= 2 * agencyKeyRules.maxLive)
      return { ok: false, reason: 'too_many_keys' }
    const days = daysOfSuccessor(old)
    const expiresAt = new Date(now.getTime() + days * 86_400_000)
    const { label, endpoints, sectors, ceiling, networks } = old
    await tx.agencyKey.create({
      data: {
        ...{ id: given.id, agencyId: member.agencyId, label, prefix: made.prefix },
        ...{ endpoints, sectors, ceiling, networks, replacesId: old.id },
        ...{ createdById: member.id, createdAt: now, expiresAt },
        secretHmac: tokenHmac(house.keyring, made.key, 'agency-key'),
      },
    })
    const oldEndsAt = endOfReplaced(old, overlap.days, now)
    await tx.agencyKey.update({
      where: { id: old.id },
      data: { expiresAt: oldEndsAt, warnedDays: warnedByReplacing(overlap.days) },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${member.id}`,
        action: 'agency.key_replaced',
        subject: `agency:${member.agencyId}`,
        details: {
          ...{ key: given.id, prefix: made.prefix, days },
          ...{ replaces: old.id, overlap_days: overlap.days },
        },
      },
    ])
    return { ok: true, ...made, label, expiresAt, oldEndsAt }
  })
}
