import type { StaffMember } from '#core/access/staff-member.ts'
import { asAccessState, glassStates } from '#core/identity/states.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { accessInSight } from './steps/find-access.server.ts'

const most = 100

/** Where the glass was broken: what waits for review first and the longest of it on top, then the rest. */
export async function listOpenings(house: House, actor: StaffMember) {
  const now = house.now()
  const rows = await house.db.identityAccess.findMany({
    where: {
      ...accessInSight(await readSight(house.db, actor.id)),
      state: { in: [...glassStates] },
    },
    select: {
      id: true,
      state: true,
      reason: true,
      askedById: true,
      askedAt: true,
      reviewDueAt: true,
      askedBy: { select: { callSign: true } },
      reviewedBy: { select: { callSign: true } },
      case: { select: { number: true } },
    },
    orderBy: { askedAt: 'desc' },
    take: most,
  })
  const views = rows.map((row) => ({
    id: row.id,
    state: asAccessState(row.state),
    reason: row.reason,
    by: row.askedBy.callSign,
    own: row.askedById === actor.id,
    at: row.askedAt,
    dueAt: row.reviewDueAt,
    overdue: row.state === 'break_glass' && row.reviewDueAt !== null && row.reviewDueAt <= now,
    reviewedBy: row.reviewedBy?.callSign ?? null,
    number: Number(row.case.number),
  }))
  const waits = ({ state }: { state: string }) => state === 'break_glass'
  return [...views.filter(waits).toReversed(), ...views.filter((view) => !waits(view))]
}
