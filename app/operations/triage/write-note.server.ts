import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { tell } from './claims/tell.server.ts'
import { type Named, whomToTell } from './mentions/whom-to-tell.server.ts'
import { addNote } from './steps/add-note.server.ts'
import { type HeldCase, holdCase } from './steps/hold-case.server.ts'

export type NoteResult =
  | { ok: true; noteId: string }
  | Extract<HeldCase, { ok: false }>
  | Extract<Named, { ok: false }>

/**
 * Adds a note that only staff can read, sealed under the case's key. Whoever it names, by `@` and a
 * call-sign or by being picked, is told that it does, and may read the case's notes.
 */
export function writeNote(
  house: House,
  actor: StaffMember,
  number: number,
  text: string,
  picked: readonly string[] = [],
): Promise<NoteResult> {
  return house.db.$transaction(async (tx): Promise<NoteResult> => {
    const held = await holdCase(tx, house, actor, number)
    if (!held.ok) return held
    const caseId = held.file.id
    const named = await whomToTell(tx, actor, { caseId, text, picked })
    if (!named.ok) return named
    const noteId = await addNote(tx, house, actor, caseId, text)
    await tx.mention.createMany({
      data: named.personIds.map((personId) => ({ noteId, personId })),
    })
    for (const personId of named.personIds) await tell(tx, house, personId, caseId, 'mention')
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'note.written',
        subject: `case:${caseId}`,
        details: {
          note: noteId,
          ...(named.personIds.length > 0 && { mentions: named.personIds }),
        },
      },
    ])
    return { ok: true, noteId }
  })
}
