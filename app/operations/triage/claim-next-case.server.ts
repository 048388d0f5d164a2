import type { StaffMember } from '#core/access/staff-member.ts'
import { skipHours } from '#core/care/skip.ts'
import { rankRange } from '#core/case/queue-rank.ts'
import { claimableStates } from '#core/case/queue-views.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { claimCase } from './claim-case.server.ts'
import { hasRoom, readLoad } from './claims/room-for.server.ts'

/** How often somebody else may be quicker before we say so. */
const tries = 5

export type NextResult =
  | { ok: true; number: number }
  | { ok: false; reason: 'nothing_waits' | 'at_limit' | 'only_skipped' }

/**
 * Claims the free case that stands first in the queue. Whoever has as many as they may gets only
 * those in which somebody is in danger, and nobody one that they have just skipped.
 */
export async function claimNextCase(house: House, actor: StaffMember): Promise<NextResult> {
  const sight = await readSight(house.db, actor.id)
  const full = !hasRoom(await readLoad(house.db, house, actor.id))
  const skipped = await justSkipped(house, actor)
  const nothing = skipped.length > 0 ? 'only_skipped' : 'nothing_waits'
  const none = { ok: false, reason: full ? 'at_limit' : nothing } as const
  for (let attempt = 0; attempt < tries; attempt++) {
    // Each state's first by its own index; the first of those is the queue's first.
    const firsts = await Promise.all(
      claimableStates.map((state) =>
        house.db.case.findFirst({
          where: {
            state,
            OR: [{ quarantined: false }, { urgency: 'imminent' }],
            ...(full && { queueRank: { gte: rankRange('imminent').from } }),
            ...(skipped.length > 0 && { id: { notIn: skipped } }),
            ...inSight(sight),
          },
          orderBy: [{ queueRank: 'desc' }, { openedAt: 'asc' }, { id: 'asc' }],
          select: { number: true, queueRank: true },
        }),
      ),
    )
    const [first] = firsts.filter((one) => one !== null).sort((a, b) => b.queueRank - a.queueRank)
    if (!first) return none
    const number = Number(first.number)
    if ((await claimCase(house, actor, number)).ok) return { ok: true, number }
  }
  return none
}

/** Open cases that this person has given back as not for them, within hours. */
async function justSkipped(house: House, { id }: StaffMember): Promise<string[]> {
  const since = new Date(house.now().getTime() - skipHours * 3_600_000)
  const rows = await house.db.caseSkip.findMany({
    where: { personId: id, at: { gt: since }, case: { state: { in: [...claimableStates] } } },
    select: { caseId: true },
  })
  return [...new Set(rows.map(({ caseId }) => caseId))]
}
