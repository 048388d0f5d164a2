import type { StaffMember } from '#core/access/staff-member.ts'
import { caseStates, caseStateTraits } from '#core/case/states.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

const most = 50
const openStates = caseStates.filter((state) => caseStateTraits[state].open)

/** Reports of imminent cases whose details this custodian could open alone; the newest case first. */
export async function listInDanger(house: House, actor: StaffMember) {
  const own = { custodianId: actor.id }
  const rows = await house.db.case.findMany({
    where: {
      AND: inSight(await readSight(house.db, actor.id)),
      urgency: 'imminent',
      state: { in: openStates },
      tips: { some: { detachedAt: null, tip: { identities: { some: own } } } },
    },
    select: {
      number: true,
      country: true,
      openedAt: true,
      tips: {
        where: {
          detachedAt: null,
          tip: { state: { not: 'withdrawn' }, identities: { some: own } },
        },
        select: { tip: { select: { id: true, number: true } } },
        orderBy: { attachedAt: 'asc' },
        take: most,
      },
    },
    orderBy: { openedAt: 'desc' },
    take: most,
  })
  return rows.flatMap(({ number, country, openedAt, tips }) =>
    tips.map(({ tip }) => ({
      tipId: tip.id,
      tip: Number(tip.number),
      number: Number(number),
      country,
      openedAt,
    })),
  )
}
