import type { Suggestion } from '#core/tip/evidence/reading.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { listFiles } from '../evidence/list-files.server.ts'
import { countOpen, listFound } from '../evidence/list-found.server.ts'
import type { Subject } from '../evidence/seal-files.server.ts'
import { indicatorKeysOf } from '../filing/add-indicators.server.ts'
import { findReporterTip } from './reporter-session.server.ts'

export type FoundToMark = {
  files: { id: string; name: string; suggestions: Suggestion[] }[]
  /** Files that are still being read. */
  reading: number
}

/** What was read in the files of the open report and nobody has said anything of; null where none is open. */
export function readFound(house: House, token: string | null): Promise<FoundToMark | null> {
  return house.db.$transaction(async (tx) => {
    const id = await findReporterTip(tx, house, token)
    const dataKey = id && (await readDataKey(tx, house.keyring, id))
    return id && dataKey ? openFound(tx, house, { id, dataKey }) : null
  })
}

async function openFound(tx: Tx, house: House, tip: Subject): Promise<FoundToMark> {
  const names = new Map((await listFiles(house, tip, tx)).map(({ id, name }) => [id, name]))
  const found = await listFound(tx, tip, await indicatorKeysOf(tx, tip.id))
  return {
    reading: found.reading,
    files: found.files.flatMap(({ id, suggestions }) => {
      const open = suggestions.filter(({ state }) => state === 'open')
      return open.length > 0 ? [{ id, name: names.get(id) ?? '', suggestions: open }] : []
    }),
  }
}

/** How many identifiers wait for the reporter's word. */
export async function countFound(tx: Tx, tip: Subject): Promise<number> {
  return countOpen(await listFound(tx, tip, await indicatorKeysOf(tx, tip.id)))
}
