import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { HoldCommand } from '#core/hold/holds.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockSeenCase } from '../triage/steps/lock-case.server.ts'
import { sealHoldWords } from './steps/hold-words.server.ts'

export type SetHoldResult =
  | { ok: true }
  | { ok: false; reason: 'case_unknown' | 'already_held' | 'merged' | 'purged' }

/** A supervisor puts a case on legal hold: from now on nothing deletes it or its tips. */
export function setHold(
  house: House,
  actor: StaffMember,
  { number, hold }: { number: number; hold: HoldCommand },
): Promise<SetHoldResult> {
  return house.db.$transaction(async (tx): Promise<SetHoldResult> => {
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    if (file.legalHold) return { ok: false, reason: 'already_held' }
    // Its tips lie elsewhere: a hold here would keep nothing.
    if (file.state === 'merged_into') return { ok: false, reason: 'merged' }
    if (file.state === 'purged') return { ok: false, reason: 'purged' }
    const place = { caseId: file.id, id: uuidv7() }
    const { reason, words, authority } = hold
    const sealed = await sealHoldWords(tx, house, place, { words, authority })
    if (!sealed.words || !sealed.authority) throw new Error('Words of a hold were not sealed')
    const now = house.now()
    await tx.legalHold.create({
      data: {
        ...place,
        reason,
        sealedWords: sealed.words,
        sealedAuthority: sealed.authority,
        setById: actor.id,
        setAt: now,
      },
    })
    await tx.case.update({ where: { id: file.id }, data: { legalHold: true } })
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: 'case.hold_set',
        subject: `case:${file.id}`,
        details: { hold: place.id, reason },
      },
    ])
    return { ok: true }
  })
}
