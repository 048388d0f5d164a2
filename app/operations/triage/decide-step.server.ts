import type { StaffMember } from '#core/access/staff-member.ts'
import type { CaseStep, StepOutcome } from '#core/case/checklist.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { addNote } from './steps/add-note.server.ts'
import { type HeldCase, holdCase } from './steps/hold-case.server.ts'

export type StepResult =
  | { ok: true }
  | Extract<HeldCase, { ok: false }>
  | { ok: false; reason: 'not_imminent' | 'reason_missing' }

type Input = {
  number: number
  step: CaseStep
  /** `open` takes back what was decided. */
  outcome: StepOutcome | 'open'
  /** Why it is skipped; kept as a note. */
  reason: string
}

/** Ticks a step of an imminent case's check-list, skips it for a reason, or opens it again. */
export function decideStep(
  house: House,
  actor: StaffMember,
  { number, step, outcome, reason }: Input,
): Promise<StepResult> {
  return house.db.$transaction(async (tx): Promise<StepResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const { id: caseId, urgency } = held.file
    if (urgency !== 'imminent') return { ok: false, reason: 'not_imminent' }
    if (outcome === 'skipped' && reason.trim() === '')
      return { ok: false, reason: 'reason_missing' }
    const noteId = outcome === 'skipped' ? await addNote(tx, house, actor, caseId, reason) : null
    await tx.caseStep.deleteMany({ where: { caseId, step } })
    if (outcome !== 'open')
      await tx.caseStep.create({
        data: { caseId, step, outcome, byId: actor.id, at: house.now(), noteId },
      })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.step_decided',
        subject: `case:${caseId}`,
        details: { step, outcome, ...(noteId && { note: noteId }) },
      },
    ])
    return { ok: true }
  })
}
