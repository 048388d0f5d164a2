import type { Sight } from '#core/access/sight.ts'
import type { CaseState } from '#core/case/states.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { countOpenIn } from '../../routing/queues/count-open.server.ts'

export type QueueTab = { id: string; name: string; count: number }

/** The queues that a reader works, the default one first, with how many cases of these states each has. */
export async function listQueueTabs(
  db: Db,
  states: readonly CaseState[],
  sight: Sight,
): Promise<QueueTab[]> {
  const rows = await db.queue.findMany({
    where: { id: { notIn: [...sight.hiddenQueueIds] } },
    orderBy: [{ isDefault: { sort: 'asc', nulls: 'last' } }, { name: 'asc' }],
    select: { id: true, name: true },
  })
  const ids = rows.map(({ id }) => id)
  const counts = rows.length > 1 ? await countOpenIn(db, ids, states, sight) : new Map()
  return rows.map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }))
}
