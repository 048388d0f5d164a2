import type { StaffMember } from '#core/access/staff-member.ts'
import type { RevocationReason } from '#core/pattern/payload.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { revokePayload } from '#core/pattern/revoke-payload.ts'
import { decidePattern, type PatternRefusal } from '#core/pattern/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { factsOf } from './steps/facts.server.ts'
import { lockSeenPattern } from './steps/lock-pattern.server.ts'
import { releasedPayload } from './steps/released-payload.server.ts'
import { savePattern } from './steps/save-pattern.server.ts'
import { writeReview } from './steps/write-review.server.ts'

export type RevokeResult =
  | { ok: true; version: number }
  | { ok: false; reason: PatternRefusal | 'pattern_unknown' | 'changed_meanwhile' }

type Input = { number: number; revision: number; revocation: RevocationReason; comment: string }

/**
 * Takes a released pattern back, whatever has become of its next version. The next release tells
 * agencies which indicators to take out, and why; `comment` stays in the house.
 */
export function revokePattern(
  house: House,
  actor: StaffMember,
  { number, revision, revocation, comment }: Input,
): Promise<RevokeResult> {
  return house.db.$transaction(async (tx): Promise<RevokeResult> => {
    const file = await lockSeenPattern(tx, actor, number)
    if (!file) return { ok: false, reason: 'pattern_unknown' }
    if (file.revision !== revision) return { ok: false, reason: 'changed_meanwhile' }
    const out = await releasedPayload(tx, file.id)
    const given = { reason: comment, releasedVersion: out?.version ?? null }
    const decision = decidePattern(file.state, 'revoke', factsOf(house, actor, file, given))
    if (!decision.ok) return decision
    if (!out) return { ok: false, reason: 'never_released' }

    const payload = revokePayload(out, revocation)
    const review = await writeReview(tx, house, actor, file, { decision: 'revoke', comment })
    await savePattern(tx, house, file, decision, {
      version: payload.version,
      payload,
      payloadHash: payloadHash(payload),
      lastCheck: Prisma.DbNull,
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'pattern.revoked',
        subject: `pattern:${file.id}`,
        details: {
          from: file.state,
          version: payload.version,
          revocation,
          payload_hash: payloadHash(payload),
          review,
        },
      },
    ])
    return { ok: true, version: payload.version }
  })
}
