import type { StaffMember } from '#core/access/staff-member.ts'
import { leaseFor } from '#core/case/lease.ts'
import { caseStateTraits } from '#core/case/states.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { addNote } from './steps/add-note.server.ts'
import { lockSeenCase } from './steps/lock-case.server.ts'
import { rescore } from './steps/rescore.server.ts'
import { saveCase } from './steps/save-case.server.ts'

export type PriorityResult =
  | { ok: true }
  | {
      ok: false
      reason: 'case_unknown' | 'version_changed' | 'lease_taken' | 'not_allowed' | 'reason_missing'
    }

/** `points` are in place of any set before; 0 takes those back, and needs no reason. */
type Input = { number: number; version: number; points: number; reason: string }

/**
 * Puts a case higher or lower by hand, within its urgency: points that count as a reason of their
 * own. Not while somebody else works on it.
 */
export function changePriority(
  house: House,
  actor: StaffMember,
  { number, version, points, reason }: Input,
): Promise<PriorityResult> {
  return house.db.$transaction(async (tx): Promise<PriorityResult> => {
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    if (file.version !== version) return { ok: false, reason: 'version_changed' }
    if (!caseStateTraits[file.state].open) return { ok: false, reason: 'not_allowed' }
    if (leaseFor(file, actor.id, house.now()) === 'other')
      return { ok: false, reason: 'lease_taken' }
    if (points !== 0 && reason.trim() === '') return { ok: false, reason: 'reason_missing' }
    const note = reason.trim() === '' ? null : await addNote(tx, house, actor, file.id, reason)
    const by = { priorityPoints: points, priorityById: points === 0 ? null : actor.id }
    const columns = await rescore(tx, { ...file, ...by }, file.urgency)
    const saved = await saveCase(tx, house, actor, file, {
      next: file.state,
      effects: [],
      also: { ...columns, ...by },
    })
    if (!saved) return { ok: false, reason: 'version_changed' }
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: points === 0 ? 'case.priority_taken_back' : 'case.priority_set',
        subject: `case:${file.id}`,
        details: { from: file.priorityPoints, points, ...(note && { note }) },
      },
    ])
    return { ok: true }
  })
}
