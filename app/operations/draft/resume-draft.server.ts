import type { DraftContent } from '#core/tip/form/draft.ts'
import type { House } from '#infra/house.server.ts'
import { unsealToken } from '#infra/keyring/draft-key.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'
import { openDraft } from './open-draft.server.ts'

export type ResumeResult =
  | { ok: true; token: string; content: DraftContent }
  | { ok: false; reason: 'not_found' }

/** Opens a draft that was put aside. `code`: as `parseResumeCode` gives it. */
export async function resumeDraft(house: House, code: string): Promise<ResumeResult> {
  const { keyring } = house
  const row = await house.db.draft.findFirst({
    where: {
      resumeHmac: { in: tokenHmacs(keyring, code, 'resume') },
      expiresAt: { gt: house.now() },
    },
    select: { id: true, keyringVersion: true, resumeToken: true },
  })
  if (!row?.resumeToken) return { ok: false, reason: 'not_found' }
  const token = unsealToken(keyring, row, code, row.resumeToken)
  // Filed or deleted in this very moment, it is gone.
  const draft = await openDraft(house, token)
  return draft ? { ok: true, token, content: draft.content } : { ok: false, reason: 'not_found' }
}
