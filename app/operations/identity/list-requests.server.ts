import type { StaffMember } from '#core/access/staff-member.ts'
import { asAccessState, glassStates } from '#core/identity/states.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { accessInSight } from './steps/find-access.server.ts'

/** A page shows this many. */
const most = 50

const shown = {
  id: true,
  state: true,
  reason: true,
  minutes: true,
  askedById: true,
  askedAt: true,
  decidedAt: true,
  until: true,
  askedBy: { select: { callSign: true } },
  decidedBy: { select: { callSign: true } },
  case: { select: { number: true, urgency: true } },
  tip: { select: { identities: { select: { custodianId: true } } } },
} as const

/** Requests that wait, the oldest first, then what was decided last; `mine`: this custodian has a box. */
export async function listRequests(house: House, actor: StaffMember) {
  const inSight = accessInSight(await readSight(house.db, actor.id))
  const [waiting, decided] = await Promise.all([
    house.db.identityAccess.findMany({
      where: { ...inSight, state: 'requested', publicKey: { not: null } },
      select: shown,
      orderBy: { askedAt: 'asc' },
      take: most,
    }),
    house.db.identityAccess.findMany({
      where: { ...inSight, state: { notIn: ['requested', ...glassStates] } },
      select: shown,
      orderBy: { askedAt: 'desc' },
      take: most,
    }),
  ])
  return { waiting: waiting.map(asView), decided: decided.map(asView) }

  function asView(row: (typeof waiting)[number]) {
    return {
      id: row.id,
      state: asAccessState(row.state),
      reason: row.reason,
      minutes: row.minutes,
      askedAt: row.askedAt,
      askedBy: row.askedBy.callSign,
      decidedBy: row.decidedBy?.callSign ?? null,
      until: row.until,
      number: Number(row.case.number),
      imminent: row.case.urgency === 'imminent',
      own: row.askedById === actor.id,
      mine: row.tip.identities.some(({ custodianId }) => custodianId === actor.id),
    }
  }
}
