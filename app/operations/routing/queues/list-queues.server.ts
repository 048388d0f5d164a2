import type { StaffMember } from '#core/access/staff-member.ts'
import { queueViews } from '#core/case/queue-views.ts'
import type { QueueAccess } from '#core/routing/queue.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { countOpenIn } from './count-open.server.ts'

export type ListedQueue = {
  id: string
  name: string
  description: string
  isDefault: boolean
  access: QueueAccess
  members: string[]
  ownHours: boolean
  ownTargets: boolean
  /** Open cases that the reader sees, up to `countCap`; null where they see none of it. */
  open: number | null
}

/** Every queue that there is, the default one first; with how many open cases the reader sees in it. */
export async function listQueues(house: House, actor: StaffMember): Promise<ListedQueue[]> {
  const { db } = house
  const sight = await readSight(db, actor.id)
  const rows = await db.queue.findMany({
    orderBy: [{ isDefault: { sort: 'asc', nulls: 'last' } }, { name: 'asc' }],
    include: { members: { include: { person: { select: { callSign: true, status: true } } } } },
  })
  const counts = await countOpenIn(
    db,
    rows.map(({ id }) => id),
    queueViews.open.states,
    sight,
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    isDefault: row.isDefault === true,
    access: row.access as QueueAccess,
    members: row.members
      .filter(({ person }) => person.status === 'active')
      .map(({ person }) => person.callSign)
      .sort(),
    ownHours: row.calendar !== null,
    ownTargets: row.targets !== null,
    open: sight.hiddenQueueIds.includes(row.id) ? null : (counts.get(row.id) ?? 0),
  }))
}
