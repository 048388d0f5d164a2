import { formatResumeCode } from '#core/tip/resume-code.ts'
import type { House } from '#infra/house.server.ts'
import { openDraft } from './open-draft.server.ts'
import { resumeCodeOf } from './resume-code-of.server.ts'

/** `until`: when it is deleted, unless somebody goes on with it before. */
export type SavedDraft = { code: string; until: Date }

/** The code of the visitor's own draft, once it was put aside; null for anyone else. */
export async function readSaved(house: House, token: string | null): Promise<SavedDraft | null> {
  const draft = await openDraft(house, token)
  if (!draft?.saved || token === null) return null
  const code = resumeCodeOf(house.keyring, draft.keyringVersion, token)
  return { code: formatResumeCode(code), until: draft.expiresAt }
}
