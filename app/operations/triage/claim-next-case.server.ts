import type { StaffMember } from '#core/access/staff-member.ts'
import { claimableStates } from '#core/case/queue-views.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { claimCase } from './claim-case.server.ts'

/** How often somebody else may be quicker before we say so. */
const tries = 5

/** Claims the free case that stands first in the queue; null where nothing waits. */
export async function claimNextCase(
  house: House,
  actor: StaffMember,
): Promise<{ number: number } | null> {
  const sight = await readSight(house.db, actor.id)
  for (let attempt = 0; attempt < tries; attempt++) {
    // Each state's first by its own index; the first of those is the queue's first.
    const firsts = await Promise.all(
      claimableStates.map((state) =>
        house.db.case.findFirst({
          where: {
            state,
            OR: [{ quarantined: false }, { urgency: 'imminent' }],
            ...inSight(sight),
          },
          orderBy: [{ queueRank: 'desc' }, { openedAt: 'asc' }, { id: 'asc' }],
          select: { number: true, queueRank: true },
        }),
      ),
    )
    const [first] = firsts.filter((one) => one !== null).sort((a, b) => b.queueRank - a.queueRank)
    if (!first) return null
    const number = Number(first.number)
    if ((await claimCase(house, actor, number)).ok) return { number }
  }
  return null
}
