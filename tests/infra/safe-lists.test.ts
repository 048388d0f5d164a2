import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Log } from '#infra/log/log.server.ts'
import { folderSafeLists } from '#infra/safe-lists/folder.server.ts'

let folder: string
const logged: string[] = []
const log: Log = {
  info: ({ event }) => void logged.push(event),
  warn: () => undefined,
  error: ({ event, at, code }) => void logged.push(`${event} ${at} ${code}`),
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'harborlight-safe-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let tick = 0
/** As an editor saves it: with a time of its own, whatever the clock's grain. */
async function save(text: string) {
  const file = join(folder, 'lists', 'domains-banks.txt')
  await writeFile(file, text)
  tick += 1
  await utimes(file, tick, tick)
}

test('lists are read when they change; a bad change is refused by its line and the old list stays', async () => {
  const lists = folderSafeLists(join(folder, 'lists'), log)
  const values = async () => (await lists.current()).flatMap((list) => [...list.values])
  expect(await values()).toEqual([])
  await mkdir(join(folder, 'lists'))
  await save('kbank.example\n')
  expect(await values()).toEqual(['kbank.example'])
  await save('kbank.example\nscb.example\n')
  expect(await values()).toEqual(['kbank.example', 'scb.example'])
  await save('kbank.example\nno bank at all\n')
  expect(await values()).toEqual(['kbank.example', 'scb.example'])
  expect(await lists.refused()).toEqual([
    { file: 'domains-banks.txt', line: 2, reason: 'not_a_domain', keptOld: true },
  ])
  await save('scb.example\n')
  expect([await values(), await lists.refused()]).toEqual([['scb.example'], []])
  await rm(join(folder, 'lists', 'domains-banks.txt'))
  expect(await values()).toEqual([])
  expect(logged).toEqual([
    'safe_list.read',
    'safe_list.read',
    'safe_list.refused line 2 not_a_domain',
    'safe_list.read',
  ])
})
