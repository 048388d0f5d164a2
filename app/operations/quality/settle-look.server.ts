import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { type Standing, settlingRefusal } from '#core/quality/second-look.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { addNote } from '../triage/steps/add-note.server.ts'
import { factsOfLook, lockLook } from './steps/lock-look.server.ts'

export type SettleResult =
  | { ok: true }
  | { ok: false; reason: 'not_permitted' | 'look_unknown' | 'look_own' | 'look_over' }

type Input = { lookId: string; stands: Standing; why: string }

/** Says which of two answers stands, and why. The case's verdict changes only by opening it again. */
export function settleLook(
  house: House,
  actor: StaffMember,
  { lookId, stands, why }: Input,
): Promise<SettleResult> {
  return house.db.$transaction(async (tx): Promise<SettleResult> => {
    if (!may(actor.roles, 'quality.manage')) return { ok: false, reason: 'not_permitted' }
    const look = await lockLook(tx, actor, lookId)
    if (!look) return { ok: false, reason: 'look_unknown' }
    const refusal = settlingRefusal(factsOfLook(look), actor.id, house.now())
    if (refusal) return { ok: false, reason: refusal }
    const note = await addNote(tx, house, actor, look.caseId, why)
    await tx.secondLook.update({
      where: { id: lookId },
      data: { settledById: actor.id, settledAt: house.now(), stands, settledNoteId: note },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.look_settled',
        subject: `case:${look.caseId}`,
        details: { look: lookId, stands, note },
      },
    ])
    return { ok: true }
  })
}
