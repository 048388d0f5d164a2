import { isQuestionId, questionIds } from '#core/tip/journey/catalogue.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { type Sees, seesAll } from './live-openings.server.ts'
import { type ToldFile, unsealFiles } from './unseal-files.server.ts'
import { type OpenedTranslation, unsealTranslations } from './unseal-translations.server.ts'

export type Told = {
  tipId: string
  /** In the order in which the form asks; null where the tip's key is gone with its content. */
  fields: { field: string; text: string }[] | null
  files: ToldFile[]
  /** What the reporter put right later, oldest first; `field` is the question, or `other`. */
  corrections: { id: string; field: string; at: Date; text: string }[]
  /** What staff wrote beside it in other languages. */
  translations: OpenedTranslation[]
}

const place = (field: string) => (isQuestionId(field) ? questionIds.indexOf(field) : Infinity)

/** What reporters told in their own words, tip by tip, and what their files are called, show and say. */
export function unsealStories(
  db: Db | Tx,
  house: House,
  tipIds: readonly string[],
  sees: Sees = seesAll,
): Promise<Told[]> {
  return Promise.all(tipIds.map((tipId) => unsealStory(db, house, tipId, sees)))
}

async function unsealStory(db: Db | Tx, house: House, tipId: string, sees: Sees): Promise<Told> {
  const key = await readDataKey(db, house.keyring, tipId)
  if (!key) return { tipId, fields: null, files: [], corrections: [], translations: [] }
  const texts = await db.sealedText.findMany({ where: { subjectId: tipId } })
  const came = await db.evidence.findMany({
    where: { subjectId: tipId },
    select: { id: true, createdAt: true },
  })
  const hidden = new Set(
    came
      .filter(({ createdAt }) => !sees({ of: tipId, createdAt, authorId: null }))
      .map(({ id }) => id),
  )
  const corrections = await db.message.findMany({
    where: { tipId, kind: 'correction' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, question: true, sealed: true, createdAt: true },
  })
  const translations = await unsealTranslations(db, tipId, key)
  return {
    tipId,
    translations: translations.filter(({ at, authorId }) =>
      sees({ of: tipId, createdAt: at, authorId }),
    ),
    corrections: corrections
      .filter(({ createdAt }) => sees({ of: tipId, createdAt, authorId: null }))
      .map(({ id, question, sealed, createdAt: at }) => ({
        id,
        field: question ?? 'other',
        at,
        text: unsealText(key, sealed, `${tipId}/message/${id}`),
      })),
    fields: texts
      .toSorted((a, b) => place(a.field) - place(b.field) || (a.field < b.field ? -1 : 1))
      .map(({ field, sealed }) => ({ field, text: unsealText(key, sealed, `${tipId}/${field}`) })),
    files: (await unsealFiles(db, house, { id: tipId, dataKey: key })).filter(
      ({ id }) => !hidden.has(id),
    ),
  }
}
