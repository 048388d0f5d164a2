import type { StaffMember } from '#core/access/staff-member.ts'
import { leaseFor } from '#core/case/lease.ts'
import { caseStateTraits } from '#core/case/states.ts'
import { walkCase } from '#core/case/walk.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { placeAnew } from '../routing/placing/place-anew.server.ts'
import { lockSeenCase } from './steps/lock-case.server.ts'
import { saveCase } from './steps/save-case.server.ts'

export type ReleaseResult = { ok: true } | { ok: false; reason: 'case_unknown' | 'lease_missing' }

/** Gives a case back: to the queue, or, while we wait for somebody, just out of one's hands. */
export function releaseCase(
  house: House,
  actor: StaffMember,
  number: number,
): Promise<ReleaseResult> {
  return house.db.$transaction(async (tx): Promise<ReleaseResult> => {
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    const lease = leaseFor(file, actor.id, house.now())
    if (lease !== 'own') return { ok: false, reason: 'lease_missing' }

    const { state, legalHold } = file
    const walk = caseStateTraits[state].leased
      ? walkCase(state, [{ type: 'release' }], { lease, versionMatches: true, legalHold })
      : { ok: true as const, next: state, effects: ['lease_ended'] as const }
    if (!walk.ok || !(await saveCase(tx, house, actor, file, walk)))
      return { ok: false, reason: 'lease_missing' }
    const placed = await placeAnew(tx, house, file.id)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.released',
        subject: `case:${file.id}`,
        details: { from: state, to: walk.next },
      },
      ...placed,
    ])
    return { ok: true }
  })
}
