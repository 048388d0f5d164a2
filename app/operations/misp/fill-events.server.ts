import type { House } from '#infra/house.server.ts'
import { beforeAllIds, lockFeed, nextPatterns, setFeed } from './lock-feed.server.ts'
import { readPortal } from './portal.server.ts'
import { writeEvents } from './write-events.server.ts'

/** Patterns of one transaction: it holds nobody up for more than a second or two. */
const batch = 1_000

const longWork = { maxWait: 60_000, timeout: 120_000 }

/**
 * Brings the feed up to the newest release where a cut left that to us: a very large release, or those
 * that were cut before there was a feed. Broken off, it starts anew; events are made the same again.
 */
export async function fillEvents(house: House): Promise<number> {
  const begun = await house.db.$transaction((tx) => lockFeed(tx))
  if (begun.release >= begun.newest) return 0
  let after = beforeAllIds
  for (let written = 0; ; ) {
    const ids = await house.db.$transaction(async (tx) => {
      const state = await lockFeed(tx)
      const next = await nextPatterns(tx, { ...state, newest: begun.newest }, after, batch)
      await writeEvents(tx, await readPortal(tx), next)
      if (next.length < batch && state.release < begun.newest) await setFeed(tx, begun.newest)
      return next
    }, longWork)
    written += ids.length
    after = ids.at(-1) ?? after
    if (ids.length < batch) return written
  }
}
