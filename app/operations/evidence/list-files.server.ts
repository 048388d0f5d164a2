import { mediaOf } from '#core/tip/evidence/media.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import type { Subject } from './seal-files.server.ts'

export type ListedFile = {
  id: string
  name: string
  caption: string
  mediaType: string
  byteSize: number
  addedAt: Date
  /** A picture that turned out not to be one that anybody can open. */
  unopened: boolean
}

/** The files that a reporter gave, in order, by the names that they gave them. */
export async function listFiles(
  house: House,
  subject: Subject,
  db: Db | Tx = house.db,
): Promise<ListedFile[]> {
  const rows = await db.evidence.findMany({
    where: { subjectId: subject.id },
    include: { reading: { select: { state: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(
    ({ id, mediaType, byteSize, createdAt, sealedName, sealedCaption, hasCopy, reading }) => ({
      id,
      addedAt: createdAt,
      unopened: !hasCopy && mediaOf(mediaType).group === 'picture' && reading?.state === 'failed',
      mediaType,
      byteSize,
      name: unsealText(subject.dataKey, sealedName, nameField(subject.id, id)),
      caption: sealedCaption
        ? unsealText(subject.dataKey, sealedCaption, captionField(subject.id, id))
        : '',
    }),
  )
}

export const nameField = (subjectId: string, evidenceId: string): string =>
  `${subjectId}/evidence/${evidenceId}/name`

export const captionField = (subjectId: string, evidenceId: string): string =>
  `${subjectId}/evidence/${evidenceId}/caption`
