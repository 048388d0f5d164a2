import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type OwnSafeList,
  readSafeList,
  type SafeListFault,
} from '#core/indicator/own-safe-lists.ts'
import { isErrno } from '#infra/db/folder-lock.server.ts'
import type { Log } from '#infra/log/log.server.ts'

export type RefusedSafeList = SafeListFault & {
  file: string
  /** The list as it was before the bad change still holds. */
  keptOld: boolean
}

export type SafeLists = {
  /** The lists as they lie there now; reads again what changed. */
  current: () => Promise<readonly OwnSafeList[]>
  /** Files that are not in force as they are. */
  refused: () => Promise<readonly RefusedSafeList[]>
}

/** Bytes of one file; a larger one is refused unread. */
const maxBytes = 16 * 1024 * 1024

type Held = { stamp: string; list: OwnSafeList | null; refused: RefusedSafeList | null }

/** The operator's safe lists: `*.txt` in a folder, which need not be there. */
export function folderSafeLists(folder: string, log: Log): SafeLists {
  let held: ReadonlyMap<string, Held> = new Map()
  let reading: Promise<void> = Promise.resolve()

  const refresh = (): Promise<void> => {
    // One after the other, so that no reading of an older state ends last.
    reading = reading.then(async () => {
      const next = new Map<string, Held>()
      for (const { file, stamp, size } of await stamps(folder)) {
        const known = held.get(file)
        next.set(file, known?.stamp === stamp ? known : await read(file, stamp, size, known))
      }
      held = next
    })
    return reading
  }

  const read = async (
    file: string,
    stamp: string,
    size: number,
    before: Held | undefined,
  ): Promise<Held> => {
    const result =
      size > maxBytes
        ? { ok: false as const, fault: { line: 0, reason: 'too_many_lines' as const } }
        : readSafeList(file, await readFile(join(folder, file), 'utf8'))
    if (result.ok) {
      log.info({ event: 'safe_list.read', name: result.list.name, count: result.list.values.size })
      return { stamp, list: result.list, refused: null }
    }
    const list = before?.list ?? null
    const refused = { file, ...result.fault, keptOld: list !== null }
    log.error({
      event: 'safe_list.refused',
      name: file,
      at: `line ${result.fault.line}`,
      code: result.fault.reason,
    })
    return { stamp, list, refused }
  }

  return {
    current: async () => {
      await refresh()
      return [...held.values()].flatMap(({ list }) => list ?? [])
    },
    refused: async () => {
      await refresh()
      return [...held.values()].flatMap(({ refused }) => refused ?? [])
    },
  }
}

async function stamps(folder: string): Promise<{ file: string; stamp: string; size: number }[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  })
  const files = names.filter((name) => name.endsWith('.txt')).sort()
  const found = await Promise.all(
    files.map(async (file) => {
      const { mtimeMs, size, ino } = await stat(join(folder, file))
      return { file, stamp: `${mtimeMs} ${size} ${ino}`, size }
    }),
  )
  return found
}
