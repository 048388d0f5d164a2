import { evidenceLimits } from '#core/tip/evidence.ts'
import type { House } from '#infra/house.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { fitFiles } from '../evidence/fit-files.server.ts'
import {
  discardFiles,
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
  files: readonly GivenFile[],
): Promise<AddFilesResult> {
  const draft = await openDraft(house, token)
  if (!draft) return { ok: false, reason: 'no_draft' }
  const { rows, refused } = await sealFiles(house, draft, files)
  const fitted = await house.db.$transaction(async (tx) => {
    const locked = await lockDraft(tx, house, token)
    return locked ? fitFiles(tx, draft.id, rows, evidenceLimits.maxFiles) : null
  })
  if (!fitted) {
    await discardFiles(house, rows)
    return { ok: false, reason: 'no_draft' }
  }
  await discardFiles(house, [...fitted.known, ...fitted.tooMany])
  const tooMany = fitted.tooMany.map(({ id, sealedName }) => ({
    name: unsealText(draft.dataKey, sealedName, `${draft.id}/evidence/${id}/name`),
    reason: 'too_many_files' as const,
  }))
  return { ok: true, refused: [...refused, ...tooMany] }
}
