import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimDemoFolder, readDemoMark, writeDemoMark } from '#infra/demo/mark.server.ts'

let root: string
let DATA_DIR: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'harborlight-mark-'))
  DATA_DIR = join(root, 'data')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const ready = {
  state: 'ready' as const,
  passphrase: 'p',
  custodianPassphrase: 'c',
  reports: [],
}

test('a folder that is not there yet becomes a demo’s, and is to be filled', async () => {
  expect(await claimDemoFolder({ DATA_DIR })).toBe('to_fill')
  expect(await readDemoMark({ DATA_DIR })).toMatchObject({ state: 'making' })
})

test('an empty folder is taken, too', async () => {
  expect(await claimDemoFolder({ DATA_DIR: root })).toBe('to_fill')
})

test('a folder with anything in it is nobody’s demo, and stays as it is', async () => {
  await writeFile(join(root, 'database'), 'real')
  expect(await claimDemoFolder({ DATA_DIR: root })).toBe('not_a_demo')
  expect(await readDemoMark({ DATA_DIR: root })).toBeNull()
})

test('a finished demo is left alone', async () => {
  await claimDemoFolder({ DATA_DIR })
  await writeDemoMark({ DATA_DIR }, ready)
  await writeFile(join(DATA_DIR, 'database'), 'demo')
  expect(await claimDemoFolder({ DATA_DIR })).toBe('ready')
  expect(existsSync(join(DATA_DIR, 'database'))).toBe(true)
})

test('a demo that was cut off is cleared away and made anew', async () => {
  await claimDemoFolder({ DATA_DIR })
  await writeFile(join(DATA_DIR, 'database'), 'half')
  expect(await claimDemoFolder({ DATA_DIR })).toBe('to_fill')
  expect(existsSync(join(DATA_DIR, 'database'))).toBe(false)
})

test('a demo that another process is making is not touched', async () => {
  await claimDemoFolder({ DATA_DIR })
  await writeFile(join(DATA_DIR, 'lock'), String(process.ppid))
  expect(await claimDemoFolder({ DATA_DIR })).toBe('being_made')
})

test('a mark that cannot be read is an error, not a free folder', async () => {
  await writeFile(join(root, 'demo'), '{"format":"something"}')
  await expect(claimDemoFolder({ DATA_DIR: root })).rejects.toThrow()
})
