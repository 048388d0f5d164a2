import { mergeCaption } from '#core/tip/evidence/captions.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealText, unsealText } from '#infra/keyring/seal.server.ts'
import { captionText } from '../search/enter-files.server.ts'
import { enterTexts } from '../search/enter-text.server.ts'
import { captionField } from './list-files.server.ts'
import type { Subject } from './seal-files.server.ts'

export type SentCaptions = {
  captions: ReadonlyMap<string, string>
  /** Marks of the words that the form was made with. */
  seen?: ReadonlyMap<string, string>
}

/**
 * Saves what a person says that files of theirs show, by the files' ids; those of others, and of
 * `addedAfter` those from before it, are passed over. Answers how many this changed.
 */
export async function saveCaptions(
  tx: Tx,
  house: House,
  { id: subjectId, dataKey }: Subject,
  { captions, seen = new Map() }: SentCaptions,
  addedAfter?: Date,
): Promise<number> {
  if (captions.size === 0) return 0
  const own = await tx.evidence.findMany({
    where: { subjectId, id: { in: [...captions.keys()] }, createdAt: { gt: addedAfter } },
    select: { id: true, sealedCaption: true },
  })
  const changed: { id: string; text: string }[] = []
  for (const { id, sealedCaption } of own) {
    const field = captionField(subjectId, id)
    const now = sealedCaption ? unsealText(dataKey, sealedCaption, field) : ''
    const text = mergeCaption(now, captions.get(id) ?? '', seen.get(id))
    if (text === now) continue
    await tx.evidence.update({
      where: { id },
      data: { sealedCaption: text === '' ? null : sealText(dataKey, text, field) },
    })
    changed.push({ id, text })
  }
  await tx.searchEntry.deleteMany({
    where: { subjectId, place: 'caption', partId: { in: changed.map(({ id }) => id) } },
  })
  const said = changed.filter(({ text }) => text !== '')
  await enterTexts(
    tx,
    house,
    said.map(({ id, text }) => captionText(subjectId, id, text)),
  )
  return changed.length
}
