import type { StaffMember } from '#core/access/staff-member.ts'
import { queueRank } from '#core/case/queue-rank.ts'
import { decideUrgency } from '#core/case/urgency.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { placeAnew } from '../routing/placing/place-anew.server.ts'
import { addNote } from './steps/add-note.server.ts'
import { lockSeenCase } from './steps/lock-case.server.ts'
import { pendingLowerings } from './steps/pending-lowering.server.ts'
import { saveCase } from './steps/save-case.server.ts'

export type LoweringResult =
  | { ok: true }
  | {
      ok: false
      reason:
        | 'case_unknown'
        | 'version_changed'
        | 'nothing_asked'
        | 'same_person'
        | 'reason_missing'
    }

type Input = { number: number; version: number; agree: boolean; reason: string }

/**
 * The second person's word on lowering an imminent case: agrees, or leaves it imminent. Never the
 * one who asked; needs no lease, since the one who asked has it.
 */
export function decideLowering(
  house: House,
  actor: StaffMember,
  { number, version, agree, reason }: Input,
): Promise<LoweringResult> {
  return house.db.$transaction(async (tx): Promise<LoweringResult> => {
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    if (file.version !== version) return { ok: false, reason: 'version_changed' }
    const [asked] = await pendingLowerings(tx, [file.id])
    if (!asked || file.urgency !== 'imminent') return { ok: false, reason: 'nothing_asked' }
    if (asked.askedBy === actor.id) return { ok: false, reason: 'same_person' }
    const decision = decideUrgency(file.urgency, asked.to, { reason, secondPerson: true })
    if (!decision.ok) return { ok: false, reason: 'reason_missing' }

    const note = await addNote(tx, house, actor, file.id, reason)
    const lowered = {
      urgency: decision.urgency,
      queueRank: queueRank(decision.urgency, file.score, file.openedAt),
    }
    const saved = await saveCase(tx, house, actor, file, {
      next: file.state,
      effects: [],
      also: agree ? lowered : undefined,
    })
    if (!saved) return { ok: false, reason: 'version_changed' }
    const placed = await placeAnew(tx, house, file.id)
    await appendAudit(tx, house.now(), [
      ...placed,
      {
        actor: `person:${actor.id}`,
        action: agree ? 'case.urgency_changed' : 'case.lowering_declined',
        subject: `case:${file.id}`,
        details: { from: file.urgency, to: asked.to, asked_by: asked.askedBy, note },
      },
    ])
    return { ok: true }
  })
}
