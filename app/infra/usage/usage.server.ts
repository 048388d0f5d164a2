import type { Db } from '#infra/db/connect.server.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'
import type { Log } from '#infra/log/log.server.ts'
import { type Attempts, countAttempts } from './attempts.server.ts'
import { noteReads, type Reads } from './reads.server.ts'
import { noteRefusals, type Refusals } from './refusals.server.ts'

/** What programs ask and read, written down together within a second. */
export type Usage = Pick<Attempts, 'within'> &
  Pick<Reads, 'noteObjects' | 'noteUnchanged'> &
  Pick<Refusals, 'noteRefusal'> & {
    /** Writes down all that was noted so far. */
    save: () => Promise<void>
  }

const delay = 800

/**
 * A write for each request would cost more than most answers do. So requests are noted in memory
 * and saved together: at most a second later, and when the house closes. What can't be saved is kept
 * and tried again; only a process that is killed loses its last second.
 */
export function openUsage(db: Db, keyring: Keyring, log: Log): Usage {
  const attempts = countAttempts(db, keyring)
  const reads = noteReads(db)
  const refusals = noteRefusals(db)
  let timer: NodeJS.Timeout | null = null
  let saving: Promise<void> = Promise.resolve()

  const saveSoon = (): void => {
    timer ??= setTimeout(() => void save(), delay).unref()
  }
  const saveNow = async (): Promise<void> => {
    try {
      await reads.save()
      await refusals.save()
      await attempts.save()
    } catch (error) {
      log.error({ event: 'usage.failed' }, error)
      saveSoon()
    }
  }
  const save = (): Promise<void> => {
    if (timer) clearTimeout(timer)
    timer = null
    saving = saving.then(saveNow)
    return saving
  }
  const noted =
    <Given extends unknown[], Result>(note: (...given: Given) => Result) =>
    (...given: Given): Result => {
      saveSoon()
      return note(...given)
    }

  return {
    within: noted(attempts.within),
    noteObjects: noted(reads.noteObjects),
    noteUnchanged: noted(reads.noteUnchanged),
    noteRefusal: noted(refusals.noteRefusal),
    save,
  }
}
