import type { StaffMember } from '#core/access/staff-member.ts'
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
  | { ok: false; reason: 'nothing_waits' | 'at_limit' }

/**
 * Claims the free case that stands first in the queue. Whoever has as many as they may gets only
 * those in which somebody is in danger.
 */
export async function claimNextCase(house: House, actor: StaffMember): Promise<NextResult> {
  const sight = await readSight(house.db, actor.id)
  const full = !hasRoom(await readLoad(house.db, house, actor.id))
  const none = { ok: false, reason: full ? 'at_limit' : 'nothing_waits' } as const
  for (let attempt = 0; attempt < tries; attempt++) {
    // Each state's first by its own index; the first of those is the queue's first.
    const firsts = await Promise.all(
      claimableStates.map((state) =>
        house.db.case.findFirst({
          where: {
            state,
            OR: [{ quarantined: false }, { urgency: 'imminent' }],
            ...(full && { queueRank: { gte: rankRange('imminent').from } }),
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
