import type { StaffMember } from '#core/access/staff-member.ts'
import type { AuditAction } from '#core/audit/event.ts'
import { decideLift, type LiftEvent, type LiftRefusal } from '#core/hold/holds.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockSeenCase } from '../triage/steps/lock-case.server.ts'
import { sealHoldWords } from './steps/hold-words.server.ts'

export type LiftResult = { ok: true } | { ok: false; reason: LiftRefusal | 'case_unknown' }

type Input =
  | { number: number; event: 'ask'; words: string }
  | { number: number; event: 'agree' | 'keep' }

const actions = {
  ask: 'case.hold_lift_asked',
  agree: 'case.hold_lifted',
  keep: 'case.hold_kept',
} as const satisfies Record<LiftEvent, AuditAction>

/** One supervisor asks to lift a hold and says why; another lifts it, or either keeps it. */
export function liftHold(house: House, actor: StaffMember, input: Input): Promise<LiftResult> {
  return house.db.$transaction(async (tx): Promise<LiftResult> => {
    const file = await lockSeenCase(tx, actor, input.number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    const hold = await tx.legalHold.findFirst({ where: { caseId: file.id, liftedAt: null } })
    const facts = hold && { liftAskedById: hold.liftAskedById, lifted: hold.liftedAt !== null }
    const decision = decideLift(facts, input.event, actor.id)
    if (!decision.ok || !hold) return decision.ok ? { ok: false, reason: 'nothing_held' } : decision
    await save(tx, house, actor, hold, input)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: actions[input.event],
        subject: `case:${file.id}`,
        details: { hold: hold.id, ...(hold.liftAskedById && { asked_by: hold.liftAskedById }) },
      },
    ])
    return { ok: true }
  })
}

async function save(
  tx: Tx,
  house: House,
  actor: StaffMember,
  hold: { id: string; caseId: string },
  input: Input,
): Promise<void> {
  const where = { id: hold.id }
  const now = house.now()
  if (input.event === 'ask') {
    const { lift } = await sealHoldWords(tx, house, hold, { lift: input.words })
    const data = { liftAskedById: actor.id, liftAskedAt: now, sealedLift: lift }
    await tx.legalHold.update({ where, data })
    return
  }
  if (input.event === 'keep') {
    const data = { liftAskedById: null, liftAskedAt: null, sealedLift: null }
    await tx.legalHold.update({ where, data })
    return
  }
  await tx.legalHold.update({ where, data: { liftedById: actor.id, liftedAt: now } })
  await tx.case.update({ where: { id: hold.caseId }, data: { legalHold: false } })
}
