import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let DATA_DIR: string
beforeAll(async () => {
  DATA_DIR = await mkdtemp(join(tmpdir(), 'harborlight-start-'))
})
afterAll(() => rm(DATA_DIR, { recursive: true, force: true }))

const origin = { PUBLIC_ORIGIN: 'https://tips.example.org' }

function run(command: string, env: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, '../../app/commands', command)],
    { env: { NODE_ENV: 'test', PATH, HOME, DATA_DIR, ...env }, encoding: 'utf8', timeout: 60_000 },
  )
}

test('npm start names the address and both keys that are missing, all at once', () => {
  const { status, stderr } = run('start.ts')
  expect(status).toBe(78)
  for (const setting of ['PUBLIC_ORIGIN', 'KEYRING_FILE', 'SIGNING_KEY_FILE'])
    expect(stderr).toContain(`- ${setting}: `)
  expect(stderr).toContain('npm run setup creates it')
})

test('npm start refuses an address that is not encrypted', () => {
  const { status, stderr } = run('start.ts', { PUBLIC_ORIGIN: 'http://tips.example.org' })
  expect(status).toBe(78)
  expect(stderr).toContain('must be https')
})

test('npm run setup makes private keys and one link for the first administrator, and keeps them', async () => {
  const first = run('setup.ts', origin)
  expect(first).toMatchObject({ status: 0 })
  expect(first.stdout).toMatch(/https:\/\/tips\.example\.org\/staff\/enrol\/[\w-]{43}\n/)
  const keyring = join(DATA_DIR, 'keys/keyring.json')
  expect((await stat(keyring)).mode & 0o077).toBe(0)
  const before = await readFile(keyring, 'utf8')

  const again = run('setup.ts', origin)
  expect(again).toMatchObject({ status: 0 })
  expect(await readFile(keyring, 'utf8')).toBe(before)

  await chmod(keyring, 0o644)
  const start = run('start.ts', origin)
  expect(start).toMatchObject({ status: 78 })
  expect(start.stderr).toContain('can be read by others')
})
