import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { unsealText } from '#infra/keyring/seal.server.ts'
import { noteField } from '../steps/add-note.server.ts'
import { type Sees, seesAll } from './live-openings.server.ts'

export type OpenedNote = { id: string; text: string }

/** The staff's notes on a case, oldest first. */
export async function unsealNotes(
  db: Db | Tx,
  house: House,
  caseId: string,
  sees: Sees = seesAll,
): Promise<OpenedNote[]> {
  const key = await readDataKey(db, house.keyring, caseId)
  if (!key) return []
  const rows = await db.note.findMany({
    where: { caseId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, sealed: true, createdAt: true, authorId: true },
  })
  return rows
    .filter((row) => sees({ ...row, of: caseId }))
    .map(({ id, sealed }) => ({ id, text: unsealText(key, sealed, noteField(caseId, id)) }))
}
