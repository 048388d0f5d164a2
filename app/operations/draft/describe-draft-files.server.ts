import { markTheirs } from '#core/tip/evidence/reading.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { openReadings } from '../evidence/open-readings.server.ts'
import { type SentCaptions, saveCaptions } from '../evidence/save-captions.server.ts'
import { sealChoices } from '../evidence/sealed-reading.server.ts'
import { lockDraft, type OpenDraft } from './open-draft.server.ts'

/** What a form says of the files of a draft, by the files' ids. */
export type Description = SentCaptions & {
  /** Keys of the identifiers that were marked, for each file that asked. */
  theirs: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Saves what the visitor says that their files show, and which identifiers in them were used.
 * Answers the ids of files that were described and are not there: another window has removed them.
 */
export async function describeDraftFiles(
  house: House,
  token: string,
  description: Description,
): Promise<string[]> {
  const { captions, theirs } = description
  if (captions.size === 0 && theirs.size === 0) return []
  return house.db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, house, token)
    if (!draft) return []
    const files = await tx.evidence.findMany({
      where: { subjectId: draft.id },
      select: { id: true },
    })
    await saveCaptions(tx, house, draft, description)
    await saveMarks(tx, draft, theirs)
    const there = new Set(files.map(({ id }) => id))
    return [...captions.keys()].filter((id) => !there.has(id))
  })
}

async function saveMarks(tx: Tx, draft: OpenDraft, theirs: Description['theirs']) {
  if (theirs.size === 0) return
  for (const { id, reading, choices, fileKey } of await openReadings(tx, draft)) {
    const marked = theirs.get(id)
    if (!reading || !marked) continue
    const place = { subjectId: draft.id, id }
    await tx.evidenceReading.update({
      where: { evidenceId: id },
      data: { sealedChoices: sealChoices(fileKey, place, markTheirs(reading, choices, marked)) },
    })
  }
}
