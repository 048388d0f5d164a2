import { setTimeout as pause } from 'node:timers/promises'
import { openReader } from '#infra/evidence/reader/reader.server.ts'
import type { House } from '#infra/house.server.ts'
import type { Job } from '#infra/jobs/jobs.server.ts'
import { queueUnscanned, tendFiles } from './tend-files.server.ts'
import { workOnFile } from './work-on-file.server.ts'

/** A run looks for work this long, so that a file hardly waits; the next begins with the minute. */
const runMs = 50_000
/** With work still there it goes on this long; another worker may take up the next run. */
const longestRunMs = 600_000
const pauseMs = 3_000

export type Workbench = { job: Job; stop: () => Promise<void> }

/** Scans and reads files of evidence as they come, one at a time in this process. */
export function openWorkbench(house: House): Workbench {
  const reader = openReader()
  const stopping = new AbortController()
  let queued = false
  return {
    job: {
      name: 'work-on-evidence',
      cron: '* * * * *',
      shared: true,
      run: async () => {
        if (!queued) await queueUnscanned(house)
        queued = true
        await tendFiles(house)
        const worked = await runUntilIdle(house, () => workOnFile(house, reader), stopping.signal)
        // Some hundred megabytes that a quiet night does not need.
        if (!worked) await reader.close()
      },
    },
    stop: async () => {
      stopping.abort()
      await reader.close()
    },
  }
}

async function runUntilIdle(
  house: House,
  work: () => Promise<boolean>,
  stopped: AbortSignal,
): Promise<boolean> {
  const started = house.now().getTime()
  let worked = false
  const passed = () => house.now().getTime() - started
  while (!stopped.aborted && passed() < longestRunMs) {
    if (await work()) {
      worked = true
      continue
    }
    if (passed() + pauseMs > runMs) break
    await pause(pauseMs, undefined, { signal: stopped }).catch(() => undefined)
  }
  return worked
}
