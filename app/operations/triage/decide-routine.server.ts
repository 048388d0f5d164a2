import type { StaffMember } from '#core/access/staff-member.ts'
import { type RoutineOutcome, type RoutineStep, routineOf } from '#core/case/routine.ts'
import type { TipKind } from '#core/tip/kind.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { type HeldCase, holdCase } from './steps/hold-case.server.ts'

export type RoutineResult =
  | { ok: true }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'not_of_this_kind' }

/** `open` takes back what was decided. */
type Input = { number: number; step: RoutineStep; outcome: RoutineOutcome | 'open' }

/** Ticks a step of what is done about a case of its kind, says that it is not needed, or opens it. */
export function decideRoutine(
  house: House,
  actor: StaffMember,
  { number, step, outcome }: Input,
): Promise<RoutineResult> {
  return house.db.$transaction(async (tx): Promise<RoutineResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const { id: caseId, kind } = held.file
    const steps: readonly RoutineStep[] = routineOf[kind as TipKind]
    if (!steps.includes(step)) return { ok: false, reason: 'not_of_this_kind' }
    await tx.caseStep.deleteMany({ where: { caseId, step } })
    if (outcome !== 'open')
      await tx.caseStep.create({
        data: { caseId, step, outcome, byId: actor.id, at: house.now() },
      })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.step_decided',
        subject: `case:${caseId}`,
        details: { step, outcome },
      },
    ])
    return { ok: true }
  })
}
