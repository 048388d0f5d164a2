import type { House } from '#infra/house.server.ts'
import { type FoundInFiles, listFound } from '../evidence/list-found.server.ts'
import { openDraft } from './open-draft.server.ts'

/** What was read in the files of a draft so far. */
export async function readDraftFound(house: House, token: string | null): Promise<FoundInFiles> {
  const draft = await openDraft(house, token)
  return draft ? listFound(house.db, draft) : { files: [], reading: 0 }
}
