import type { StaffMember } from '#core/access/staff-member.ts'
import { decidePattern, type PatternRefusal } from '#core/pattern/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { factsOf } from './steps/facts.server.ts'
import { lockSeenPattern } from './steps/lock-pattern.server.ts'
import { savePattern } from './steps/save-pattern.server.ts'
import { writeReview } from './steps/write-review.server.ts'

export type AmendResult =
  | { ok: true }
  | { ok: false; reason: PatternRefusal | 'pattern_unknown' | 'changed_meanwhile' }

type Input = { number: number; revision: number; reason: string }

/** Takes a released pattern up again. What is out stays valid until its next version leaves. */
export function amendPattern(
  house: House,
  actor: StaffMember,
  { number, revision, reason }: Input,
): Promise<AmendResult> {
  return house.db.$transaction(async (tx): Promise<AmendResult> => {
    const file = await lockSeenPattern(tx, actor, number)
    if (!file) return { ok: false, reason: 'pattern_unknown' }
    if (file.revision !== revision) return { ok: false, reason: 'changed_meanwhile' }
    const decision = decidePattern(file.state, 'amend', factsOf(house, actor, file, { reason }))
    if (!decision.ok) return decision
    await savePattern(tx, house, file, decision)
    const comment = { decision: 'amend', comment: reason } as const
    const review = await writeReview(tx, house, actor, file, comment)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'pattern.amended',
        subject: `pattern:${file.id}`,
        details: { version: file.version, review },
      },
    ])
    return { ok: true }
  })
}
