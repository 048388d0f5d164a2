import { evidenceLimits } from '#core/tip/evidence.ts'
import type { House } from '#infra/house.server.ts'
import { fitFiles } from '../evidence/fit-files.server.ts'
import {
  discardFiles,
  dropGiven,
  type GivenFile,
  type RefusedFile,
  sealFiles,
} from '../evidence/seal-files.server.ts'
import { lockDraft, openDraft } from './open-draft.server.ts'

export type AddFilesResult =
  | { ok: true; refused: RefusedFile[] }
  | { ok: false; reason: 'no_draft' }

/** Adds files to a draft: the good ones are kept, the others named with their reason. */
export async function addDraftFiles(
  house: House,
  token: string,
  given: readonly GivenFile[],
): Promise<AddFilesResult> {
  const draft = await openDraft(house, token)
  if (!draft) {
    await dropGiven(house, given)
    return { ok: false, reason: 'no_draft' }
  }
  const { files, refused } = await sealFiles(house, draft, given, draft.content.language)
  const fitted = await house.db.$transaction(async (tx) => {
    const locked = await lockDraft(tx, house, token)
    return locked ? fitFiles(tx, draft, files, evidenceLimits.maxFiles) : null
  })
  await discardFiles(house, fitted ? fitted.spare : files)
  if (!fitted) return { ok: false, reason: 'no_draft' }
  return { ok: true, refused: [...refused, ...fitted.refused] }
}
