/**
 * What bringing in both public data sets takes on a fresh embedded database, and the queue after it.
 * Prints one JSON object a line; peak memory is the importing process's, as it says itself.
 *
 *   TIPS_DATA_DIR=folder-with-both-files npx tsx bench/import.ts
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { readEnv } from '#infra/env.server.ts'
import { openHouse } from '#infra/house.server.ts'
import { listQueue } from '#operations/triage/list-queue.server.ts'

const data = process.env.TIPS_DATA_DIR
if (!data) {
  process.stderr.write('TIPS_DATA_DIR is not set: there is nothing to import.\n')
  process.exit(2)
}
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const folder = mkdtempSync(join(tmpdir(), 'harborlight-bench-import-'))
const DATA_DIR = join(folder, 'data')
try {
  for (const [kind, file] of [
    ['job-ads', 'job-ads.jsonl'],
    ['investment-sites', 'investment-sites.jsonl'],
  ] as const) {
    const started = performance.now()
    const run = spawnSync(
      'npm',
      ['run', '--silent', 'import', '--', '--kind', kind, join(data, file)],
      { env: { ...process.env, DATA_DIR }, encoding: 'utf8' },
    )
    const [, filed, refused, memory] =
      /Filed (\d+), .* refused (\d+); .* at most (\d+) MB/.exec(run.stdout + run.stderr) ?? []
    const seconds = Math.round((performance.now() - started) / 100) / 10
    print({ kind, status: run.status, filed, refused, seconds, peak_mb: Number(memory) })
  }
  await timeTheQueue()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function timeTheQueue(): Promise<void> {
  const read = readEnv('command', { DATA_DIR, LOG_LEVEL: 'silent' })
  if (!read.ok) throw new Error(read.problems.join('; '))
  const house = await openHouse(read.env)
  const everything = readQueueFilter(new URLSearchParams())
  if (!everything.ok) throw new Error(everything.field)
  const reader = { id: uuidv7(), roles: ['moderator'] }
  const times: number[] = []
  for (let round = 0; round < 20; round++) {
    const started = performance.now()
    await listQueue(house, reader, everything.filter)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  print({
    queue_first_ms: Math.round(times.at(-1) ?? 0),
    queue_median_ms: Math.round(times[10] ?? 0),
  })
  await house.close()
}
