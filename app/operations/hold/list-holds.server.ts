import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

const most = 200

/** Holds in force, those that somebody wants lifted first, then the oldest. */
export async function listHolds(house: House, actor: StaffMember) {
  const rows = await house.db.legalHold.findMany({
    where: { liftedAt: null, case: inSight(await readSight(house.db, actor.id)) },
    select: {
      id: true,
      reason: true,
      setAt: true,
      liftAskedAt: true,
      setBy: { select: { callSign: true } },
      case: { select: { number: true } },
    },
    orderBy: { setAt: 'asc' },
    take: most,
  })
  const holds = rows.map(({ id, reason, setAt, liftAskedAt, setBy, case: { number } }) => ({
    id,
    reason,
    setAt,
    setBy: setBy.callSign,
    liftAsked: liftAskedAt !== null,
    number: Number(number),
  }))
  return holds.toSorted((a, b) => Number(b.liftAsked) - Number(a.liftAsked))
}
