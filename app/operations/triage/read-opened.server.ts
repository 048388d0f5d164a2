import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { applyMasks, type MaskView } from './masks/apply-masks.server.ts'
import { liveOpenings, type Sees, seenBy } from './opening/live-openings.server.ts'
import { mayOpen } from './opening/may-open.server.ts'
import { type OpenedMessage, unsealMessages } from './opening/unseal-messages.server.ts'
import { type OpenedNote, unsealNotes } from './opening/unseal-notes.server.ts'
import { type Told, unsealStories } from './opening/unseal-story.server.ts'

export const openableParts = ['story', 'messages', 'notes'] as const
export type OpenablePart = (typeof openableParts)[number]

export type Opened = {
  story: Told[] | null
  messages: OpenedMessage[] | null
  notes: OpenedNote[] | null
  /** What is covered in them. */
  masks: MaskView[]
}

const actions = {
  story: 'story.opened',
  messages: 'message.opened',
  notes: 'note.opened',
} as const satisfies Record<OpenablePart, string>

/**
 * Shows again what this person opened just now: never anything that has no read event of theirs
 * within this lease. Null for what is closed.
 */
export async function readOpened(
  house: House,
  actor: StaffMember,
  number: number,
  parts: ReadonlySet<OpenablePart>,
): Promise<Opened> {
  const closed: Opened = { story: null, messages: null, notes: null, masks: [] }
  if (parts.size === 0) return closed
  const { db } = house
  const allowed = await mayOpen(db, house, actor, number, 'told')
  const forNotes = allowed.ok ? allowed : await mayOpen(db, house, actor, number, 'notes')
  if (!forNotes.ok) return closed
  const { caseId } = forNotes
  const tipIds = allowed.ok ? allowed.tipIds : []

  async function again<Content>(
    part: OpenablePart,
    ids: readonly string[],
    unseal: (ids: string[], sees: Sees) => Promise<Content>,
  ): Promise<Content | null> {
    if (!parts.has(part)) return null
    const subjects = ids.map((id) => `${part === 'notes' ? 'case' : 'tip'}:${id}`)
    const live = await liveOpenings(db, house, actor, actions[part], subjects)
    const opened = ids.filter((id) => live.some(({ subject }) => subject.endsWith(`:${id}`)))
    return opened.length > 0 ? unseal(opened, seenBy(actor, live)) : null
  }
  const covered = await applyMasks(house, actor, caseId, {
    story: await again('story', tipIds, (ids, sees) => unsealStories(db, house, ids, sees)),
    messages: await again('messages', tipIds, (ids, sees) => unsealMessages(db, house, ids, sees)),
  })
  return {
    ...covered,
    notes: await again('notes', [caseId], (_, sees) => unsealNotes(db, house, caseId, sees)),
  }
}
