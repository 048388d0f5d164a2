import type { House } from '#infra/house.server.ts'
import { lockDraft } from '../draft/open-draft.server.ts'
import { closeReport } from './close-report.server.ts'

type Tokens = { draft: string | null; reporter: string | null }

/**
 * Ends what this browser has open. Without its cookie an unsent report could never be opened again,
 * so it is deleted at once, with its files; one that was put aside waits for its code.
 */
export async function forgetVisitor(house: House, { draft, reporter }: Tokens): Promise<void> {
  await closeReport(house, reporter)
  if (draft === null) return
  const removed = await house.db.$transaction(async (tx) => {
    const open = await lockDraft(tx, house, draft)
    if (!open || open.saved) return null
    await tx.evidence.deleteMany({ where: { subjectId: open.id } })
    await tx.draft.delete({ where: { id: open.id } })
    return open.id
  })
  if (removed) await house.evidence.removeAll(removed)
}
