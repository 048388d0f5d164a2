import type { StaffMember } from '#core/access/staff-member.ts'
import type { Impact, Verdict } from '#core/case/states.ts'
import { type Answer, agrees, answerRefusal, type LookRefusal } from '#core/quality/second-look.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { addNote } from '../triage/steps/add-note.server.ts'
import { factsOfLook, lockLook } from './steps/lock-look.server.ts'

export type AnswerResult =
  | { ok: true; agrees: boolean }
  | { ok: false; reason: LookRefusal | 'look_unknown' }

type Input = { lookId: string; answer: Answer; why: string }

/**
 * The second, blind answer about a decided case. Only now the log says that it was drawn, by which
 * number against which share. Words are kept as a note of the case.
 */
export function answerLook(
  house: House,
  actor: StaffMember,
  { lookId, answer, why }: Input,
): Promise<AnswerResult> {
  return house.db.$transaction(async (tx): Promise<AnswerResult> => {
    const look = await lockLook(tx, actor, lookId)
    if (!look) return { ok: false, reason: 'look_unknown' }
    const refusal = answerRefusal(factsOfLook(look), actor.id, house.now())
    if (refusal) return { ok: false, reason: refusal }
    const first = { verdict: look.firstVerdict as Verdict, impact: look.firstImpact as Impact }
    const same = agrees(first, answer)
    const note = why === '' ? null : await addNote(tx, house, actor, look.caseId, why)
    await tx.secondLook.update({
      where: { id: lookId },
      data: {
        secondById: actor.id,
        secondAt: house.now(),
        secondVerdict: answer.verdict,
        secondImpact: answer.impact,
        secondNoteId: note,
        agrees: same,
        takenUntil: null,
      },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.looked_again',
        subject: `case:${look.caseId}`,
        details: {
          look: lookId,
          draw: look.draw,
          share: look.share,
          rule: look.rule,
          ...answer,
          agrees: same,
          ...(note && { note }),
        },
      },
    ])
    return { ok: true, agrees: same }
  })
}
