import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse } from '#infra/house.server.ts'
import { readTestEnv } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'

const reporters = 3

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'harborlight-kill-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('kill -9 in the middle of filing: every receipt that was shown opens after the restart', {
  timeout: 300_000,
}, async () => {
  const shown: string[] = []
  const cut = await start()
  const filing = Array.from({ length: reporters }, () => fileUntilCut(cut.origin, shown))
  // Not by the clock: a busy machine would be cut before anybody was through.
  while (shown.length < 2) await wait(20)
  await wait(Math.random() * 500)
  cut.process.kill('SIGKILL')
  await Promise.all(filing)
  expect(shown.length).toBeGreaterThan(1)

  const server = await start()
  for (const code of shown) {
    const opened = await httpReporter(server.origin).post('/return', [['code', code]])
    expect({ code, status: opened.status }).toEqual({ code, status: 303 })
  }
  server.process.kill('SIGTERM')
  await new Promise((resolve) => server.process.once('exit', resolve))
  await expectNothingHalfWritten()
})

/** Files one report after the other until the server is gone; keeps each code that it was shown. */
async function fileUntilCut(origin: string, shown: string[]): Promise<void> {
  try {
    for (;;) {
      const reporter = httpReporter(origin)
      await reporter.tells({ danger_now: 'no', kind: 'investment', story: 'It took my savings.' })
      await reporter.files()
      const code = await reporter.receipt()
      if (code) shown.push(code)
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
}

async function start(): Promise<{ origin: string; process: ChildProcess }> {
  const script = join(import.meta.dirname, '../support/bare-site.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const chunk of child.stdout ?? []) {
    const origin = /http:\/\/\S+/.exec(String(chunk))?.[0]
    if (origin) return { origin, process: child }
  }
  throw new Error('The server ended before it answered')
}

async function expectNothingHalfWritten(): Promise<void> {
  const house = await openHouse(readTestEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }))
  const tips = await house.db.tip.count()
  const keyed = await house.db.$queryRaw<{ n: bigint }[]>`
    SELECT count(*) AS n FROM tip JOIN data_key ON subject_id = tip.id
      JOIN case_tip ON tip_id = tip.id JOIN case_file ON case_file.id = case_tip.case_id`
  expect(Number(keyed[0]?.n)).toBe(tips)
  expect(await house.db.case.count()).toBe(tips)
  await house.close()
}
