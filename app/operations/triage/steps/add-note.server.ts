import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealText } from '#infra/keyring/seal.server.ts'
import { enterTexts } from '../../search/enter-text.server.ts'
import { caseKey } from './case-key.server.ts'

export const noteField = (caseId: string, noteId: string) => `${caseId}/note/${noteId}`

/**
 * Seals a note of staff under the case's key. Reasons that somebody types are notes, too: the audit
 * event beside them names the note and holds none of its words.
 */
export async function addNote(
  tx: Tx,
  house: House,
  actor: StaffMember,
  caseId: string,
  text: string,
): Promise<string> {
  const id = uuidv7()
  const key = await caseKey(tx, house, caseId)
  await tx.note.create({
    data: {
      id,
      caseId,
      authorId: actor.id,
      sealed: sealText(key, text, noteField(caseId, id)),
      createdAt: house.now(),
    },
  })
  const place = { subjectId: caseId, place: 'note', partId: id } as const
  await enterTexts(tx, house, [{ ...place, texts: [text] }])
  return id
}
