import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { figuresSight } from './figures-sight.server.ts'

export type FigureQueues = {
  /** Those that somebody's figures can be of, by name. */
  queues: { id: string; name: string }[]
  /** Queues whose cases they can't open, though some of them may count. */
  closedQueueIds: readonly string[]
}

export async function listFigureQueues(house: House, actor: StaffMember): Promise<FigureQueues> {
  const { sight, closedQueueIds } = await figuresSight(house.db, actor)
  const queues = await house.db.queue.findMany({
    where: { id: { notIn: [...sight.hiddenQueueIds] } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return { queues, closedQueueIds }
}
