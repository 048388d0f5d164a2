import type { DraftContent } from '#core/tip/form/draft.ts'
import { type ClosedPages, contactPages } from '#core/tip/journey/flow.ts'
import type { House } from '#infra/house.server.ts'
import { type ListedFile, listFiles } from '../evidence/list-files.server.ts'
import { canTakeContact } from './can-take-contact.server.ts'
import { openDraft } from './open-draft.server.ts'

const everyPage: ClosedPages = new Set()

/** Pages of the form that this house can't offer at the moment. */
export async function closedPages(house: House): Promise<ClosedPages> {
  return (await canTakeContact(house.db)) ? everyPage : contactPages
}

export type ShownDraft = {
  content: DraftContent
  files: ListedFile[]
  /** When it is deleted, unless somebody goes on with it before. */
  until: Date
}

/** A draft as its pages show it, or null where there is none. */
export async function readDraftFor(house: House, token: string | null): Promise<ShownDraft | null> {
  const draft = await openDraft(house, token)
  if (!draft) return null
  return { content: draft.content, files: await listFiles(house, draft), until: draft.expiresAt }
}
