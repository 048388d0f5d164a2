import { answers, stateFor } from '#core/action/introduction.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { asIntroduction } from './read-shared-work.server.ts'

type Result =
  | { ok: true; named: boolean }
  | { ok: false; reason: 'introduction_unknown' | 'answer_missing' | 'introduction_over' }

/** One side says whether it wants to be named to the other. Names are given once both said yes. */
export function answerIntroduction(
  house: House,
  member: { id: string; agencyId: string },
  id: string,
  given: string,
): Promise<Result> {
  return house.db.$transaction(async (tx): Promise<Result> => {
    const answer = answers.find((one) => one === given)
    if (!answer) return { ok: false, reason: 'answer_missing' }
    const { agencyId } = member
    await tx.$queryRaw`SELECT 1 FROM "introduction" WHERE "id" = ${id}::uuid FOR UPDATE`
    const row = await tx.introduction.findFirst({
      where: { id, sides: { some: { agencyId } } },
      include: { sides: true },
    })
    if (!row) return { ok: false, reason: 'introduction_unknown' }
    const state = stateFor(asIntroduction(row), agencyId, house.now())
    // A yes may be taken back until the other's came; what was told stays told.
    if (state === 'ended' || state === 'named') return { ok: false, reason: 'introduction_over' }
    await tx.introductionSide.update({
      where: { introductionId_agencyId: { introductionId: id, agencyId } },
      data: { answer, answeredById: member.id, answeredAt: house.now() },
    })
    const other = row.sides.find((side) => side.agencyId !== agencyId)
    const named = answer === 'yes' && other?.answer === 'yes'
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${member.id}`,
        action: 'agency.introduction_answered',
        subject: `introduction:${id}`,
        details: { agency: agencyId, answer, named },
      },
    ])
    return { ok: true, named }
  })
}
