import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { caseNumberInPath } from '#core/case/number.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { listViews } from '../triage/views/list-views.server.ts'

/** Where one reader can go besides what everybody can: their saved views and the queues they work. */
export type Places = {
  views: { id: string; name: string; query: string }[]
  queues: { id: string; name: string }[]
  /** The case whose page they come from, where they may see it. */
  caseInFront: number | null
}

/** `here` is the path that they come from. */
export async function listPlaces(house: House, actor: StaffMember, here: string): Promise<Places> {
  if (!may(actor.roles, 'queue.view')) return { views: [], queues: [], caseInFront: null }
  const { db } = house
  const sight = await readSight(db, actor.id)
  const number = caseNumberInPath(/^\/triage\/cases\/(\d+)(?=[/?]|$)/.exec(here)?.[1])
  const [views, queues, inFront] = await Promise.all([
    listViews(house, actor),
    db.queue.findMany({
      where: { id: { notIn: [...sight.hiddenQueueIds] } },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    number === undefined ? 0 : db.case.count({ where: { number, ...inSight(sight) } }),
  ])
  return { views, queues, caseInFront: inFront > 0 && number !== undefined ? number : null }
}
