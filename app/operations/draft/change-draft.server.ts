import type { DraftContent } from '#core/tip/form/draft.ts'
import type { House } from '#infra/house.server.ts'
import { lockDraft, sealDraft } from './open-draft.server.ts'

/**
 * Saves what `change` makes of the visitor's draft; two windows at once lose nothing of each other.
 * Answers null where there is no draft.
 */
export function changeDraft(
  house: House,
  token: string,
  change: (content: DraftContent) => DraftContent,
): Promise<DraftContent | null> {
  return house.db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, house, token)
    if (!draft) return null
    const content = change(draft.content)
    await tx.draft.update({
      where: { id: draft.id },
      data: { sealedAnswers: sealDraft(draft, content), revision: { increment: 1 } },
    })
    return content
  })
}
