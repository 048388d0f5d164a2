import { validate as isUuid } from 'uuid'
import type { House } from '#infra/house.server.ts'
import { lockDraft } from './open-draft.server.ts'

/** Takes a file back before the report is sent. A file that is not there needs no taking back. */
export async function removeDraftFile(house: House, token: string, fileId: string): Promise<void> {
  if (!isUuid(fileId)) return
  const removed = await house.db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, house, token)
    if (!draft) return null
    const { count } = await tx.evidence.deleteMany({ where: { id: fileId, subjectId: draft.id } })
    return count > 0 ? draft.id : null
  })
  if (removed) await house.evidence.remove(removed, fileId)
}
