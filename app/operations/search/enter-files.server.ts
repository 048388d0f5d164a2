import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { listFiles } from '../evidence/list-files.server.ts'
import { openReadings } from '../evidence/open-readings.server.ts'
import type { Subject } from '../evidence/seal-files.server.ts'
import { enterTexts, type FindableText } from './enter-text.server.ts'

/**
 * Lets be found what a report's files say and what was said of them, as it is filed: of a draft nothing
 * is. The rows of readings are locked first, so that one that ends right now is entered by its
 * reader or by us.
 */
export async function enterFiles(tx: Tx, house: House, subject: Subject): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "evidence_reading" r JOIN "evidence" e ON e."id" = r."evidence_id"
    WHERE e."subject_id" = ${subject.id}::uuid FOR UPDATE OF r`
  const readings = (await openReadings(tx, subject)).flatMap(({ id, reading }) =>
    reading ? [readingText(subject.id, id, reading)] : [],
  )
  const captions = (await listFiles(house, subject, tx)).flatMap(({ id, caption }) =>
    caption === '' ? [] : [captionText(subject.id, id, caption)],
  )
  await enterTexts(tx, house, [...readings, ...captions])
}

type Read = { text: string; codes: readonly string[] }

/** All that was read in a file. */
export const readingText = (subjectId: string, partId: string, { text, codes }: Read) =>
  ({ subjectId, place: 'file', partId, texts: [text, ...codes] }) satisfies FindableText

export const captionText = (subjectId: string, partId: string, caption: string) =>
  ({ subjectId, place: 'caption', partId, texts: [caption] }) satisfies FindableText
