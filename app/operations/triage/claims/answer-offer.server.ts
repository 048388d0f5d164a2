import type { StaffMember } from '#core/access/staff-member.ts'
import { offerStands } from '#core/case/offer.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockSeenCase } from '../steps/lock-case.server.ts'
import { saveCase } from '../steps/save-case.server.ts'
import { hasRoom, readLoad } from './room-for.server.ts'
import { tell } from './tell.server.ts'

export type AnswerResult =
  | { ok: true }
  | { ok: false; reason: 'case_unknown' | 'nothing_offered' | 'at_limit' }

/** `take` and `decline` are for whom the case is offered to, `withdraw` for whoever offered it. */
export const offerAnswers = ['take', 'decline', 'withdraw'] as const
export type OfferAnswer = (typeof offerAnswers)[number]

/** Answers an offer. Taking one moves the claim over in one step: the case is nobody's at no moment. */
export function answerOffer(
  house: House,
  actor: StaffMember,
  { number, answer }: { number: number; answer: OfferAnswer },
): Promise<AnswerResult> {
  return house.db.$transaction(async (tx): Promise<AnswerResult> => {
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    const offer = await tx.caseOffer.findUnique({ where: { caseId: file.id } })
    const theirs = answer === 'withdraw' ? offer?.fromId : offer?.toId
    if (!offer || theirs !== actor.id || !offerStands(offer, file, house.now()))
      return { ok: false, reason: 'nothing_offered' }
    if (answer === 'take' && file.urgency !== 'imminent')
      if (!hasRoom(await readLoad(tx, house, actor.id))) return { ok: false, reason: 'at_limit' }

    if (answer === 'take')
      await saveCase(tx, house, actor, file, { next: file.state, effects: ['lease_taken'] })
    else await tx.caseOffer.delete({ where: { caseId: file.id } })
    if (answer === 'take') await tell(tx, house, offer.fromId, file.id, 'offer_taken')
    if (answer === 'decline') await tell(tx, house, offer.fromId, file.id, 'offer_declined')
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: answer === 'take' ? 'case.handed_over' : 'case.offer_declined',
        subject: `case:${file.id}`,
        details: { by: offer.fromId, to: offer.toId, answer },
      },
    ])
    return { ok: true }
  })
}
