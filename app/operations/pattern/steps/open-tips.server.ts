import { leakSourceOf, type OpenedSource } from '#core/pattern/leak-source.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import type { SourceTip } from './source-tips.server.ts'

/** So many lie open in memory at once. */
const batchSize = 50

export type OpenedBatch = { opened: OpenedSource[]; texts: number; unreadable: number }

/**
 * Opens what reporters told, a batch of tips at a time, for a check that forgets each batch. The
 * caller writes a read event for every tip. Contact details lie in boxes for the custodians: they
 * can't be opened here, so nothing can be compared with them.
 */
export async function* openTips(
  tx: Tx,
  house: House,
  tips: readonly SourceTip[],
): AsyncGenerator<OpenedBatch> {
  for (let at = 0; at < tips.length; at += batchSize)
    yield await openBatch(tx, house, tips.slice(at, at + batchSize))
}

async function openBatch(tx: Tx, house: House, tips: readonly SourceTip[]): Promise<OpenedBatch> {
  const ids = tips.map(({ tipId }) => tipId)
  const sealed = await tx.sealedText.findMany({ where: { subjectId: { in: ids } } })
  const messages = await tx.message.findMany({
    where: { tipId: { in: ids }, direction: 'from_reporter' },
    select: { id: true, tipId: true, sealed: true },
  })
  const opened: OpenedSource[] = []
  let texts = 0
  for (const tip of tips) {
    const key = await readDataKey(tx, house.keyring, tip.tipId)
    if (!key) continue
    const { tipId } = tip
    const told = sealed
      .filter(({ subjectId }) => subjectId === tipId)
      .map(({ field, sealed }) => ({ field, text: unsealText(key, sealed, `${tipId}/${field}`) }))
    const wrote = messages
      .filter((message) => message.tipId === tipId)
      .map(({ id, sealed }) => unsealText(key, sealed, `${tipId}/message/${id}`))
    texts += told.length + wrote.length
    opened.push(
      leakSourceOf({
        tipId,
        country: tip.country,
        texts: told,
        messages: wrote,
        indicators: tip.sightings.map(({ type, value, role, source }) => ({
          indicator: { type, value },
          role,
          source,
        })),
      }),
    )
  }
  return { opened, texts, unreadable: tips.length - opened.length }
}
