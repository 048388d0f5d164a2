import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import type { Subject } from '../evidence/seal-files.server.ts'

export type ReadMessage = {
  /** Shown now for the first time. */
  unread: boolean
  id: string
  from: 'us' | 'you'
  at: Date
  text: string
  /** The question that a correction is about, `other` for none of them. */
  corrects: string | null
  /** From us, and written since the reporter’s last visit. */
  fresh: boolean
}

/** The messages both ways, oldest first. Those to the reporter count as read from now on. */
export async function readMessages(
  tx: Tx,
  house: House,
  tip: Subject,
  since: Date | null,
): Promise<ReadMessage[]> {
  const rows = await tx.message.findMany({
    where: { tipId: tip.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  await tx.message.updateMany({
    where: { tipId: tip.id, direction: 'to_reporter', readAt: null },
    data: { readAt: house.now() },
  })
  return rows.map(({ id, direction, kind, question, createdAt, readAt, sealed }) => ({
    id,
    from: direction === 'to_reporter' ? 'us' : 'you',
    at: createdAt,
    text: unsealText(tip.dataKey, sealed, `${tip.id}/message/${id}`),
    corrects: kind === 'correction' ? (question ?? 'other') : null,
    fresh: direction === 'to_reporter' && (since === null || createdAt > since),
    unread: direction === 'to_reporter' && readAt === null,
  }))
}
