import type { StaffMember } from '#core/access/staff-member.ts'
import { leaseFor } from '#core/case/lease.ts'
import { queueRank } from '#core/case/queue-rank.ts'
import type { Urgency } from '#core/case/states.ts'
import { urgencies } from '#core/case/states.ts'
import { decideUrgency } from '#core/case/urgency.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { placeAnew } from '../routing/placing/place-anew.server.ts'
import { addNote } from './steps/add-note.server.ts'
import { lockSeenCase } from './steps/lock-case.server.ts'
import { saveCase } from './steps/save-case.server.ts'

export type UrgencyResult =
  | { ok: true; done: 'changed' | 'asked' }
  | {
      ok: false
      reason:
        | 'case_unknown'
        | 'version_changed'
        | 'lease_missing'
        | 'already_there'
        | 'reason_missing'
    }

type Input = { number: number; version: number; to: Urgency; reason: string }

/**
 * Raises or lowers a case's urgency. Anybody may raise it at any time. Lowering is for who holds
 * the case and says why; lowering `imminent` only asks for it, and somebody else decides
 * (`decideLowering`).
 */
export function changeUrgency(
  house: House,
  actor: StaffMember,
  { number, version, to, reason }: Input,
): Promise<UrgencyResult> {
  return house.db.$transaction(async (tx): Promise<UrgencyResult> => {
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    if (file.version !== version) return { ok: false, reason: 'version_changed' }
    const decision = decideUrgency(file.urgency, to, { reason, secondPerson: false })
    if (!decision.ok && decision.reason !== 'second_person_needed')
      return { ok: false, reason: decision.reason }
    const lowers = urgencies[to].rank < urgencies[file.urgency].rank
    if (lowers && leaseFor(file, actor.id, house.now()) !== 'own')
      return { ok: false, reason: 'lease_missing' }

    const note = reason.trim() === '' ? null : await addNote(tx, house, actor, file.id, reason)
    const saved = await saveCase(tx, house, actor, file, {
      next: file.state,
      effects: [],
      also: decision.ok
        ? { urgency: to, queueRank: queueRank(to, file.score, file.openedAt) }
        : undefined,
    })
    if (!saved) return { ok: false, reason: 'version_changed' }
    const placed = await placeAnew(tx, house, file.id)
    await appendAudit(tx, house.now(), [
      ...placed,
      {
        actor: `person:${actor.id}`,
        action: decision.ok ? 'case.urgency_changed' : 'case.lowering_asked',
        subject: `case:${file.id}`,
        details: { from: file.urgency, to, ...(note && { note }) },
      },
    ])
    return { ok: true, done: decision.ok ? 'changed' : 'asked' }
  })
}
