import { type Ending, endingsOf } from '#core/access/leaving.ts'
import { may } from '#core/access/permissions.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { countOnlyTheirs } from '../../identity/list-custodians.server.ts'
import { readLoad } from '../../triage/claims/room-for.server.ts'
import { inWork, openCase } from './held-by.server.ts'

export type LeavingPreview = {
  /** What they hold, by place; places with nothing are left out. Numbers only: no case is named. */
  held: { place: Ending; count: number }[]
  /** Cases of people who may be in danger, among their cases. */
  imminent: number
  /** Reports whose contact details nobody else can open. */
  onlyTheirs: number
  /** API keys of their agency that they made. */
  keys: number
  /** Who can go on with their cases. */
  successors: { id: string; callSign: string; held: number; limit: number | null }[]
}

type Leaver = { id: string; roles: readonly string[] }

/** What would end or pass on if somebody kept only these roles. */
export async function previewLeaving(
  house: House,
  person: Leaver,
  keep: readonly string[],
): Promise<LeavingPreview> {
  const places = endingsOf(person.roles, keep)
  const counted = await Promise.all(
    places.flatMap((place) => {
      const count = counts[place]
      return count
        ? [count(house.db, person.id, house.now()).then((n) => ({ place, count: n }))]
        : []
    }),
  )
  const held = counted.filter(({ count, place }) => count > 0 && place !== 'keys')
  return {
    held,
    imminent: await house.db.case.count({
      where: { leaseHolderId: person.id, urgency: 'imminent' },
    }),
    onlyTheirs: places.includes('tipIdentities') ? await countOnlyTheirs(house, person.id) : 0,
    keys: counted.find(({ place }) => place === 'keys')?.count ?? 0,
    successors: held.some(({ place }) => handedOn.has(place))
      ? await successorsOf(house, person.id)
      : [],
  }
}

const handedOn: ReadonlySet<Ending> = new Set<Ending>([
  'leases',
  'mentions',
  'savedViews',
  'authored',
])

/** Those that somebody should know of beforehand; sessions and the like end without a word. */
const counts: Partial<Record<Ending, (db: Db, id: string, now: Date) => Promise<number>>> = {
  leases: (db, id) => db.case.count({ where: { leaseHolderId: id } }),
  offered: (db, id) => db.caseOffer.count({ where: { toId: id } }),
  takenLooks: (db, id) => db.secondLook.count({ where: { takenById: id, secondAt: null } }),
  identityAsked: (db, id) =>
    db.identityAccess.count({ where: { askedById: id, publicKey: { not: null } } }),
  mentions: (db, id) => db.mention.count({ where: { personId: id, note: { case: openCase } } }),
  savedViews: (db, id) => db.savedView.count({ where: { ownerId: id, shared: true } }),
  authored: (db, id) => db.pattern.count({ where: inWork(id) }),
  queues: (db, id) => db.queueMember.count({ where: { personId: id } }),
  rolesAsked: (db, id) => db.roleRequest.count({ where: { askedById: id, outcome: null } }),
  tipIdentities: (db, id) => db.tipIdentity.count({ where: { custodianId: id } }),
  keys: (db, id, now) =>
    db.agencyKey.count({ where: { createdById: id, revokedAt: null, expiresAt: { gt: now } } }),
}

async function successorsOf(house: House, but: string): Promise<LeavingPreview['successors']> {
  const people = await house.db.person.findMany({
    where: { status: 'active', id: { not: but } },
    orderBy: { callSign: 'asc' },
    select: { id: true, callSign: true, roles: true },
  })
  const working = people.filter(({ roles }) => may(roles, 'case.work'))
  return Promise.all(
    working.map(async ({ id, callSign }) => ({
      id,
      callSign,
      ...(await readLoad(house.db, house, id)),
    })),
  )
}
