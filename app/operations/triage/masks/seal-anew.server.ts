import { type PartKey, type PartKind, readPartKey } from '#core/redaction/parts.ts'
import type { SearchPlace } from '#core/search/places.ts'
import { freeWords } from '#core/tip/free-words.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealText } from '#infra/keyring/seal.server.ts'
import type { Subject } from '../../evidence/seal-files.server.ts'
import { enterLater } from '../../linking/enter-look-up.server.ts'
import { signedText } from '../../linking/sign.server.ts'
import { enterFiles } from '../../search/enter-files.server.ts'
import { enterTexts } from '../../search/enter-text.server.ts'
import { translationField } from '../opening/unseal-translations.server.ts'
import { sealCaption, sealName, sealWordsOfFile } from './file-texts.server.ts'
import type { Part } from './open-parts.server.ts'

type Told = { tipId: string; id: string; text: string }

const writers = {
  field: (tx, key, { tipId, id, text }) =>
    tx.sealedText.update({
      where: { subjectId_field: { subjectId: tipId, field: id } },
      data: { sealed: sealText(key, text, `${tipId}/${id}`) },
    }),
  message: (tx, key, { tipId, id, text }) =>
    tx.message.update({
      where: { id },
      data: { sealed: sealText(key, text, `${tipId}/message/${id}`) },
    }),
  translation: (tx, key, { tipId, id, text }) =>
    tx.translation.update({
      where: { id },
      data: { sealed: sealText(key, text, translationField(tipId, id)) },
    }),
  name: sealName,
  caption: sealCaption,
  file: sealWordsOfFile,
} satisfies Record<PartKind, (tx: Tx, key: Uint8Array, told: Told) => Promise<unknown>>

/** Seals one text of a tip in the place of what stood there. */
export async function sealAnew(
  tx: Tx,
  key: Uint8Array,
  { tipId, part, text }: { tipId: string; part: PartKey; text: string },
): Promise<void> {
  const place = readPartKey(part)
  if (!place) throw new Error('A text of a tip has no name')
  await writers[place.kind](tx, key, { tipId, id: place.id, text })
}

/** Only the newest version of each translation stays: an older one may say what was removed. */
export async function forgetOldVersions(tx: Tx, tipId: string): Promise<void> {
  const old = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM "translation" t USING "translation" newer
    WHERE t."tip_id" = ${tipId}::uuid AND newer."tip_id" = t."tip_id"
      AND newer."language" = t."language" AND newer."version" > t."version"
    RETURNING t."id"`
  const ids = old.map(({ id }) => id)
  await tx.searchEntry.deleteMany({ where: { place: 'translation', partId: { in: ids } } })
  await tx.mask.deleteMany({ where: { tipId, part: { in: ids.map((id) => `translation:${id}`) } } })
}

/** What the texts are found and told alike by, made from what they say now. */
export async function renewTraces(
  tx: Tx,
  house: House,
  tip: Subject,
  parts: readonly Part[],
  touched: ReadonlySet<PartKey>,
): Promise<void> {
  const tipId = tip.id
  const fields = parts.flatMap(({ part, of, text }) =>
    readPartKey(part)?.kind === 'field' ? [{ field: of, text }] : [],
  )
  const kinds = new Set([...touched].map((part) => readPartKey(part)?.kind))
  if (kinds.has('field') || kinds.has('name') || kinds.has('caption'))
    await tx.filedCopy.updateMany({ where: { tipId }, data: { sealed: null } })
  if (kinds.has('field')) {
    await tx.likeness.deleteMany({ where: { subjectId: tipId, evidenceId: null } })
    const data = freeWords(fields).flatMap(({ text }) =>
      signedText(house, { subjectId: tipId }, text),
    )
    if (data.length > 0) await tx.likeness.createMany({ data })
    await enterLater(tx, tipId)
    const texts = fields.map(({ text }) => text)
    await enterTexts(tx, house, [{ subjectId: tipId, place: 'story', partId: tipId, texts }])
  }
  for (const { part, of, text } of parts) {
    const { kind, id } = readPartKey(part) ?? {}
    if (!touched.has(part) || !id || (kind !== 'message' && kind !== 'translation')) continue
    const place: SearchPlace =
      kind === 'translation' ? 'translation' : of === 'to_reporter' ? 'reply' : 'message'
    await enterTexts(tx, house, [{ subjectId: tipId, place, partId: id, texts: [text] }])
  }
  if (kinds.has('caption') || kinds.has('file')) await enterFiles(tx, house, tip)
  for (const { part, text } of parts) {
    const { kind, id } = readPartKey(part) ?? {}
    if (!touched.has(part) || !id || kind !== 'file') continue
    await tx.likeness.deleteMany({ where: { evidenceId: id, kind: 'text' } })
    const data = signedText(house, { subjectId: tipId, evidenceId: id }, text)
    await tx.likeness.createMany({ data })
    await enterLater(tx, tipId)
  }
}
