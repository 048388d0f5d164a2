import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { enterMissing } from '../search/enter-missing.server.ts'
import { mayOpen, type Openable } from './opening/may-open.server.ts'
import { type OpenedNote, unsealNotes } from './opening/unseal-notes.server.ts'

export type NotesResult = { ok: true; notes: OpenedNote[] } | Extract<Openable, { ok: false }>

/** Opens the staff's notes on a case. */
export function openNotes(house: House, actor: StaffMember, number: number): Promise<NotesResult> {
  return house.db.$transaction(async (tx): Promise<NotesResult> => {
    const allowed = await mayOpen(tx, house, actor, number, 'notes')
    if (!allowed.ok) return allowed
    const notes = await unsealNotes(tx, house, allowed.caseId)
    await enterMissing(
      tx,
      house,
      notes.map(({ id, text }) => ({
        subjectId: allowed.caseId,
        place: 'note' as const,
        partId: id,
        texts: [text],
      })),
    )
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'note.opened',
        subject: `case:${allowed.caseId}`,
        details: { notes: notes.length },
      },
    ])
    return { ok: true, notes }
  })
}
