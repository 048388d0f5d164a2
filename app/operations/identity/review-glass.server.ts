import type { StaffMember } from '#core/access/staff-member.ts'
import type { ReviewCommand } from '#core/identity/commands.ts'
import { type AccessRefusal, decideAccess } from '#core/identity/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { destroyed, factsOf, lockAccess } from './steps/find-access.server.ts'
import { sealWords } from './steps/words.server.ts'

export type ReviewResult = { ok: true } | { ok: false; reason: AccessRefusal | 'access_unknown' }

/** Somebody else than who broke the glass says whether it was right. A no shuts it at once. */
export function reviewGlass(
  house: House,
  actor: StaffMember,
  { id, review }: { id: string; review: ReviewCommand },
): Promise<ReviewResult> {
  return house.db.$transaction(async (tx): Promise<ReviewResult> => {
    const row = await lockAccess(tx, actor, id)
    if (!row) return { ok: false, reason: 'access_unknown' }
    const event = review.verdict === 'justified' ? 'justify' : 'condemn'
    const decision = decideAccess(row.state, event, factsOf(house, actor, row))
    if (!decision.ok) return decision
    const now = house.now()
    await tx.identityAccess.update({
      where: { id },
      data: {
        ...(decision.destroys && destroyed(now)),
        state: decision.next,
        reviewedById: actor.id,
        reviewedAt: now,
        sealedReview: await sealWords(tx, house, row, 'review', review.words),
      },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: 'identity.reviewed',
        subject: `tip:${row.tipId}`,
        details: {
          access: id,
          verdict: review.verdict,
          of: row.askedById,
          late: row.reviewDueAt !== null && now > row.reviewDueAt,
        },
      },
    ])
    return { ok: true }
  })
}
