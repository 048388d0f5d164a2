import { spawnSync } from 'node:child_process'
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The operator's commands, one after the other on one folder, as docs/operating.md tells them.
let folder: string
let DATA_DIR: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'harborlight-commands-'))
  DATA_DIR = join(folder, 'data')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function run(command: string, ...args: string[]) {
  const { PATH = '', HOME = '' } = process.env
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, '../../app/commands', command), ...args],
    { env: { NODE_ENV: 'test', PATH, HOME, DATA_DIR }, encoding: 'utf8', timeout: 60_000 },
  )
}

const site = (name: string) =>
  JSON.stringify({
    id: name,
    name,
    url: `http://${name}`,
    category: 'Scamming',
    subcategory: 'Exchange',
    description: 'Asks for a deposit and never answers.',
    addresses: { ETH: ['0x40949225c4a1745a9946F6AAf763241c082cb9ac'] },
  })

test('npm run import files what it can, names the bad line, and does nothing twice', async () => {
  const file = join(folder, 'sites.jsonl')
  await writeFile(file, `${site('tern-vault.example')}\n{"name":\n${site('gull-vault.example')}\n`)
  const first = run('import.ts', '--kind', 'investment-sites', file)
  expect(`${first.stdout}${first.stderr}`).toMatch(/Filed 2, already here 0, refused 1/)
  expect(`${first.stdout}${first.stderr}`).toMatch(/line 2\b/i)

  await appendFile(file, `${site('auk-vault.example')}\n`)
  const again = run('import.ts', '--kind', 'investment-sites', file)
  expect(`${again.stdout}${again.stderr}`).toMatch(/Filed 1, already here 2, refused 1/)
})

test('npm run import says which kinds there are', () => {
  const wrong = run('import.ts', '--kind', 'rumours', 'nothing.jsonl')
  expect(wrong.status).not.toBe(0)
  expect(wrong.stderr).toMatch(/tips\|job-ads\|investment-sites/)
})

test('npm run release says that there is nothing to release, rather than cut an empty one', () => {
  const cut = run('release.ts')
  expect(cut).toMatchObject({ status: 0 })
  expect(cut.stdout).toMatch(/Nothing new in week \d{4}-W\d\d/)
  const verified = run('release-verify.ts')
  expect(verified).toMatchObject({ status: 0 })
})

test('npm run audit:verify walks the whole chain', () => {
  const verified = run('audit-verify.ts')
  expect(verified).toMatchObject({ status: 0 })
  expect(verified.stdout).toMatch(/The audit chain holds: \d+ entries/)
})
