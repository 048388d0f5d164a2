import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { type Sees, seesAll } from './live-openings.server.ts'

export type OpenedMessage = {
  id: string
  tipId: string
  direction: 'from_reporter' | 'to_reporter'
  text: string
}

/** Messages both ways, oldest first; none where a tip's key is gone. */
export async function unsealMessages(
  db: Db | Tx,
  house: House,
  tipIds: readonly string[],
  sees: Sees = seesAll,
): Promise<OpenedMessage[]> {
  const rows = await db.message.findMany({
    where: { tipId: { in: [...tipIds] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      tipId: true,
      direction: true,
      sealed: true,
      createdAt: true,
      authorId: true,
    },
  })
  const seen = rows.filter((row) => sees({ ...row, of: row.tipId }))
  const keys = new Map<string, Buffer | null>()
  for (const { tipId } of seen)
    if (!keys.has(tipId)) keys.set(tipId, await readDataKey(db, house.keyring, tipId))
  return seen.flatMap(({ id, tipId, direction: way, sealed }): OpenedMessage[] => {
    const key = keys.get(tipId)
    if (!key) return []
    const direction = way === 'to_reporter' ? 'to_reporter' : 'from_reporter'
    return [{ id, tipId, direction, text: unsealText(key, sealed, `${tipId}/message/${id}`) }]
  })
}
