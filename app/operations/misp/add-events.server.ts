import type { Tx } from '#infra/db/connect.server.ts'
import { beforeAllIds, lockFeed, nextPatterns, setFeed } from './lock-feed.server.ts'
import { readPortal } from './portal.server.ts'
import { writeEvents } from './write-events.server.ts'

/** Patterns that a cut takes along; more would keep it long, and the job follows within minutes. */
const most = 2_000

/**
 * Brings the feed up to a release in the transaction that makes it. A release with very many patterns
 * is left to `fillEvents`: until then the feed answers that it is behind, never what is out of date.
 */
export async function addEvents(tx: Tx): Promise<void> {
  const state = await lockFeed(tx)
  const ids = await nextPatterns(tx, state, beforeAllIds, most + 1)
  if (ids.length > most) return
  await writeEvents(tx, await readPortal(tx), ids)
  await setFeed(tx, state.newest)
}
