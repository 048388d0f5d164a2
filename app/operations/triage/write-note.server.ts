import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { addNote } from './steps/add-note.server.ts'
import { type HeldCase, holdCase } from './steps/hold-case.server.ts'

export type NoteResult = { ok: true; noteId: string } | Extract<HeldCase, { ok: false }>

/** Adds a note that only staff can read, sealed under the case's key. */
export function writeNote(
  house: House,
  actor: StaffMember,
  number: number,
  text: string,
): Promise<NoteResult> {
  return house.db.$transaction(async (tx): Promise<NoteResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const noteId = await addNote(tx, house, actor, held.file.id, text)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'note.written',
        subject: `case:${held.file.id}`,
        details: { note: noteId },
      },
    ])
    return { ok: true, noteId }
  })
}
