import type { Tx } from '#infra/db/connect.server.ts'
import { noteReleased } from '../../action/note-released.server.ts'
import { addCurrent, addSome } from '../../portal/add-current.server.ts'
import type { ReleaseFacts } from '../printing/print-release.server.ts'
import type { Leaving } from './find-departures.server.ts'
import { freezeCheck } from './freeze-check.server.ts'

/**
 * So many patterns at a time: the database does this while a release is printed, and its statements
 * stand between those that the presses wait for.
 */
const batch = 200

/** What pages and agencies are answered from: which indicators are out, what is current, the public check. */
export async function noteCut(
  tx: Tx,
  facts: ReleaseFacts,
  leaving: readonly Leaving[],
): Promise<void> {
  await addCurrent(tx)
  for (let at = 0; at < leaving.length; at += batch) {
    const ids = leaving.slice(at, at + batch).map(({ id }) => id)
    await noteReleased(tx, facts.number, ids)
    await addSome(tx, facts, ids)
  }
  await freezeCheck(tx)
}
