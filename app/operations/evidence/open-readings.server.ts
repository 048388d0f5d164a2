import type { FoundChoices, Reading } from '#core/tip/evidence/reading.ts'
import { type ReadingState, readingStateOf } from '#core/tip/evidence/states.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { fileKeyOf } from '#infra/evidence/sealed-file.server.ts'
import type { Subject } from './seal-files.server.ts'
import { openChoices, openReading } from './sealed-reading.server.ts'

export type OpenedReading = {
  id: string
  state: ReadingState
  /** Null until it is done. */
  reading: Reading | null
  choices: FoundChoices
  fileKey: Uint8Array
}

/** What was read from a subject's files so far, and what was said of it. */
export async function openReadings(
  db: Db | Tx,
  { id: subjectId, dataKey }: Subject,
): Promise<OpenedReading[]> {
  const rows = await db.evidence.findMany({
    where: { subjectId, reading: { isNot: null } },
    select: {
      id: true,
      subjectId: true,
      sealedKey: true,
      reading: { select: { state: true, sealedText: true, sealedChoices: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap((row) => {
    const fileKey = fileKeyOf(dataKey, row)
    if (!row.reading || !fileKey) return []
    const { state, sealedText, sealedChoices } = row.reading
    return [
      {
        id: row.id,
        state: readingStateOf(state),
        reading: sealedText && openReading(fileKey, row, sealedText),
        choices: openChoices(fileKey, row, sealedChoices),
        fileKey,
      },
    ]
  })
}
