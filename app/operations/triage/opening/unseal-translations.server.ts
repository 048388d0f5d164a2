import type { Db, Tx } from '#infra/db/connect.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'

export type OpenedTranslation = {
  id: string
  language: string
  version: number
  text: string
  by: string
  authorId: string
  at: Date
}

export const translationField = (tipId: string, id: string) => `${tipId}/translation/${id}`

/** What staff wrote beside a tip in other languages: every version, the newest of a language last. */
export async function unsealTranslations(
  db: Db | Tx,
  tipId: string,
  key: Uint8Array,
): Promise<OpenedTranslation[]> {
  const rows = await db.translation.findMany({
    where: { tipId },
    orderBy: [{ language: 'asc' }, { version: 'asc' }],
    include: { author: { select: { callSign: true } } },
  })
  return rows.map(({ id, language, version, sealed, author, authorId, createdAt }) => ({
    id,
    language,
    version,
    text: unsealText(key, sealed, translationField(tipId, id)),
    by: author.callSign,
    authorId,
    at: createdAt,
  }))
}
