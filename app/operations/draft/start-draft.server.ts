import { v7 as uuidv7 } from 'uuid'
import type { DraftContent } from '#core/tip/form/draft.ts'
import type { House } from '#infra/house.server.ts'
import { newDataKey } from '#infra/keyring/data-key.server.ts'
import { wrapDraftKey } from '#infra/keyring/draft-key.server.ts'
import { newToken, tokenHmac } from '#infra/keyring/token.server.ts'
import { draftExpiry, sealDraft } from './open-draft.server.ts'

/** Keeps the first page that somebody sent. Answers the token that alone opens it again. */
export async function startDraft(house: House, content: DraftContent): Promise<string> {
  const token = newToken()
  const id = uuidv7()
  const dataKey = newDataKey()
  await house.db.draft.create({
    data: {
      id,
      tokenHmac: tokenHmac(house.keyring, token),
      ...wrapDraftKey(house.keyring, id, token, dataKey),
      sealedAnswers: sealDraft({ id, dataKey }, content),
      createdAt: house.now(),
      expiresAt: draftExpiry(house),
    },
  })
  return token
}
