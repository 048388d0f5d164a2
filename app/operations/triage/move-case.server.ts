import { hides } from '#core/access/sight.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { leaseFor } from '#core/case/lease.ts'
import { caseStateTraits } from '#core/case/states.ts'
import { walkCase } from '#core/case/walk.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import { calendarOf } from '#infra/calendar/queue-calendar.server.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { handOverClocks } from './clocks/hand-over-clocks.server.ts'
import { addNote } from './steps/add-note.server.ts'
import { type LockedCase, lockSeenCase } from './steps/lock-case.server.ts'
import { saveCase } from './steps/save-case.server.ts'

export type MoveResult =
  /** `hidden`: the mover does not work the queue that it went to, and no longer sees the case. */
  | { ok: true; hidden: boolean }
  | {
      ok: false
      reason:
        | 'case_unknown'
        | 'version_changed'
        | 'lease_taken'
        | 'not_allowed'
        | 'queue_unknown'
        | 'already_in_queue'
        | 'reason_missing'
    }

type Input = { number: number; version: number; queueId: string; reason: string }

/**
 * Puts an open case into another queue by hand; rules leave it there. Not while somebody else works on
 * it. Whoever moves their own case out of their sight gives it back with that.
 */
export function moveCase(
  house: House,
  actor: StaffMember,
  { number, version, queueId, reason }: Input,
): Promise<MoveResult> {
  return house.db.$transaction(async (tx): Promise<MoveResult> => {
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    if (file.version !== version) return { ok: false, reason: 'version_changed' }
    if (!caseStateTraits[file.state].open) return { ok: false, reason: 'not_allowed' }
    const lease = leaseFor(file, actor.id, house.now())
    if (lease === 'other') return { ok: false, reason: 'lease_taken' }
    const queues = await tx.queue.findMany({ where: { id: { in: [queueId, file.queueId] } } })
    const to = queues.find(({ id }) => id === queueId)
    const from = queues.find(({ id }) => id === file.queueId)
    if (!to || !from) return { ok: false, reason: 'queue_unknown' }
    if (to.id === from.id) return { ok: false, reason: 'already_in_queue' }
    if (reason.trim() === '') return { ok: false, reason: 'reason_missing' }

    const note = await addNote(tx, house, actor, file.id, reason)
    const hidden = hides(await readSight(tx, actor.id), { ...file, queueId })
    const stays = { next: file.state, effects: [] }
    const walk = hidden && lease === 'own' ? giveBack(file) : stays
    const saved = await saveCase(tx, house, actor, file, {
      ...walk,
      also: { queueId, placedBy: 'person' },
    })
    if (!saved) return { ok: false, reason: 'version_changed' }
    await handOverClocks(tx, house, file.id, calendarOf(house, from), calendarOf(house, to))
    await tx.routingMiss.deleteMany({ where: { caseId: file.id } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.moved',
        subject: `case:${file.id}`,
        details: { from: from.id, to: to.id, note },
      },
    ])
    return { ok: true, hidden }
  })
}

function giveBack({ state, legalHold }: LockedCase) {
  const walk = caseStateTraits[state].leased
    ? walkCase(state, [{ type: 'release' }], { lease: 'own', versionMatches: true, legalHold })
    : null
  return walk?.ok ? walk : { next: state, effects: ['lease_ended'] as const }
}
