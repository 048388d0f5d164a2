import { pauseAfter, workAttempts } from '#core/tip/evidence/states.ts'
import type { Reader } from '#infra/evidence/reader/reader.server.ts'
import type { House } from '#infra/house.server.ts'
import { type ClaimedFile, claimFile } from './claim-file.server.ts'
import { makeCopy } from './make-copy.server.ts'
import { readFile } from './read-file.server.ts'
import { saveScan, scanFile } from './scan-file.server.ts'

/** Scans and reads one waiting file. Answers whether there was one. */
export async function workOnFile(house: House, reader: Reader): Promise<boolean> {
  const file = await claimFile(house)
  if (!file) return false
  if (!file.keys) {
    // An unfiled report whose hour is over: it waits for its filing.
    await putDown(house, file)
    return true
  }
  // A scanner that is down must not keep a file from being read, nor the other way round.
  const scanned = await tried(house, file, () => scanFile(house, file))
  if (!scanned && file.attempts === workAttempts) await saveScan(house, file, 'failed')
  // A file that ended its worker each time is not opened once more; an infected one never.
  const spent = file.attempts > workAttempts || (scanned && scanned.result === 'infected')
  const read = spent ? null : await tried(house, file, () => lookInto(house, reader, file))
  const readAgain = !spent && !read && file.attempts < workAttempts
  if (!read && !readAgain) await stopReading(house, file)
  if (scanned && !readAgain) await putDown(house, file)
  else await tryLater(house, file)
  return true
}

/** The words of a picture are read from its copy, which for some must be made first. */
async function lookInto(house: House, reader: Reader, file: ClaimedFile): Promise<void> {
  if (await makeCopy(house, reader, file)) await readFile(house, reader, file)
  else await stopReading(house, file)
}

/** Null where it failed, which is logged without what the file holds. */
async function tried<Result>(
  house: House,
  file: ClaimedFile,
  work: () => Promise<Result>,
): Promise<{ result: Result } | null> {
  try {
    return { result: await work() }
  } catch (error) {
    house.log.error({ event: 'evidence.work_failed', count: file.attempts }, error)
    return null
  }
}

/** A reading that was still to come will not come. */
async function stopReading(house: House, { row }: ClaimedFile): Promise<void> {
  await house.db.evidenceReading.updateMany({
    where: { evidenceId: row.id, state: 'waiting' },
    data: { state: 'failed' },
  })
}

/** Nothing more to do: the file's key goes out of the worker's reach. */
async function putDown(house: House, { row }: ClaimedFile): Promise<void> {
  await house.db.evidenceReading.updateMany({
    where: { evidenceId: row.id },
    data: { dueAt: null, workKey: null, keyringVersion: null },
  })
}

async function tryLater(house: House, { row, attempts }: ClaimedFile): Promise<void> {
  const pause = pauseAfter(attempts) * 60_000
  await house.db.evidenceReading.updateMany({
    where: { evidenceId: row.id },
    data: { dueAt: new Date(house.now().getTime() + pause) },
  })
}
