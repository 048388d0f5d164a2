import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import type { Subject } from '../evidence/seal-files.server.ts'

export type ReadMessage = {
  id: string
  from: 'us' | 'you'
  at: Date
  text: string
  /** From us, and read now for the first time. */
  fresh: boolean
}

/** The messages both ways, oldest first. Those to the reporter count as read from now on. */
export async function readMessages(tx: Tx, house: House, tip: Subject): Promise<ReadMessage[]> {
  const rows = await tx.message.findMany({
    where: { tipId: tip.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  await tx.message.updateMany({
    where: { tipId: tip.id, direction: 'to_reporter', readAt: null },
    data: { readAt: house.now() },
  })
  return rows.map(({ id, direction, createdAt, readAt, sealed }) => ({
    id,
    from: direction === 'to_reporter' ? 'us' : 'you',
    at: createdAt,
    text: unsealText(tip.dataKey, sealed, `${tip.id}/message/${id}`),
    fresh: direction === 'to_reporter' && readAt === null,
  }))
}
