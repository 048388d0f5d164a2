import type { House } from '#infra/house.server.ts'
import { sealToken } from '#infra/keyring/draft-key.server.ts'
import { tokenHmac } from '#infra/keyring/token.server.ts'
import { lockDraft } from './open-draft.server.ts'
import { resumeCodeOf } from './resume-code-of.server.ts'

/**
 * Gives the visitor's draft a code, by which it can be opened again elsewhere. Done twice, it is the same
 * code with a later date. Answers false where there is no draft.
 */
export function saveForLater(house: House, token: string): Promise<boolean> {
  return house.db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, house, token)
    if (!draft) return false
    const code = resumeCodeOf(house.keyring, draft.keyringVersion, token)
    await tx.draft.update({
      where: { id: draft.id },
      data: {
        resumeHmac: tokenHmac(house.keyring, code, 'resume'),
        resumeToken: sealToken(house.keyring, draft, code, token),
      },
    })
    return true
  })
}
