import {
  type ReadingState,
  readingStateOf,
  workAttempts,
  workPauseMinutes,
} from '#core/tip/evidence/states.ts'
import type { Reader } from '#infra/evidence/reader/reader.server.ts'
import type { House } from '#infra/house.server.ts'
import { type ClaimedFile, claimFile } from './claim-file.server.ts'
import { readFile } from './read-file.server.ts'
import { saveScan, scanFile } from './scan-file.server.ts'

/** Scans and reads one waiting file. Answers whether there was one. */
export async function workOnFile(house: House, reader: Reader): Promise<boolean> {
  const file = await claimFile(house)
  if (!file) return false
  if (!file.keys) {
    // An unfiled report whose hour is over: it waits for its filing.
    await putDown(house, file, {})
    return true
  }
  // A file that ended the process each time is not opened once more.
  if (file.attempts > workAttempts) {
    await giveUp(house, file)
    return true
  }
  const failures = await doBoth(house, reader, file)
  for (const error of failures)
    house.log.error({ event: 'evidence.work_failed', count: file.attempts }, error)
  if (failures.length === 0) await putDown(house, file, {})
  else if (file.attempts >= workAttempts) await giveUp(house, file)
  else await tryLater(house, file)
  return true
}

/** A scanner that is down must not keep a file from being read, nor the other way round. */
async function doBoth(house: House, reader: Reader, file: ClaimedFile): Promise<unknown[]> {
  const failures: unknown[] = []
  const tried = async <T>(work: () => Promise<T>) =>
    work().catch((error: unknown) => {
      failures.push(error)
      return null
    })
  const scanned = await tried(() => scanFile(house, file))
  if (scanned === 'infected') await putDown(house, file, stopped(file.reading))
  else await tried(() => readFile(house, reader, file))
  return failures
}

/** A reading that was still to come will not come. */
const stopped = (state: ReadingState): { state?: ReadingState } =>
  state === 'waiting' ? { state: 'failed' } : {}

/** Nothing more to do: the file's key goes out of the worker's reach. */
async function putDown(
  house: House,
  { row }: ClaimedFile,
  data: { state?: ReadingState },
): Promise<void> {
  await house.db.evidenceReading.updateMany({
    where: { evidenceId: row.id },
    data: { ...data, dueAt: null, workKey: null, keyringVersion: null },
  })
}

async function tryLater(house: House, { row, attempts }: ClaimedFile): Promise<void> {
  const minutes = workPauseMinutes[attempts - 1] ?? workPauseMinutes[1]
  await house.db.evidenceReading.updateMany({
    where: { evidenceId: row.id },
    data: { dueAt: new Date(house.now().getTime() + minutes * 60_000) },
  })
}

async function giveUp(house: House, file: ClaimedFile): Promise<void> {
  const now = await house.db.evidence.findUnique({
    where: { id: file.row.id },
    select: { scanState: true, reading: { select: { state: true } } },
  })
  if (now?.scanState === 'waiting') await saveScan(house, file, 'failed')
  await putDown(house, file, now?.reading ? stopped(readingStateOf(now.reading.state)) : {})
}
