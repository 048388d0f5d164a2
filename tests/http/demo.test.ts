import { spawnSync } from 'node:child_process'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDemoMark } from '#infra/demo/mark.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { codeNow, type EnrolledPerson, enrolledPerson } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let rowan: EnrolledPerson
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  rowan = await enrolledPerson(house, { roles: ['moderator'], callSign: 'Rowan' })
})
afterAll(async () => {
  await site.close()
  await house.close()
})

function asMode(mode: TestHouse['env']['mode']): void {
  Object.assign(house.env, { mode })
}

async function mark(): Promise<void> {
  const words = { passphrase: 'said to everybody', custodianPassphrase: 'said to one' }
  await writeDemoMark(house.env, { state: 'ready', ...words, reports: [] })
}

/** fetch does not let one choose the Host. */
function get(path: string, host: string): Promise<{ status: number; text: string }> {
  const { port } = new URL(site.origin)
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
      .on('error', reject)
      .end()
  })
}

const secrets = () => ['said to everybody', 'said to one', codeNow(house, rowan).slice(0, 3)]

test('outside a demo there is no such page, whatever lies in the folder', async () => {
  await mark()
  for (const mode of ['test', 'production', 'command'] as const) {
    asMode(mode)
    for (const path of ['/demo', '/demo?_data=routes%2Fsystem%2Fdemo']) {
      const { status, text } = await get(path, new URL(site.origin).host)
      expect({ mode, path, status }).toEqual({ mode, path, status: 404 })
      expect(text).not.toContain('said to')
    }
  }
})

test('in a demo it shows each person with a code that counts', async () => {
  await mark()
  asMode('demo')
  house.setNow(new Date('2026-11-20T10:00:05Z'))
  const { status, text } = await get('/demo', new URL(site.origin).host)
  expect(status).toBe(200)
  const code = codeNow(house, rowan)
  expect(text).toContain(`data-copy="${code}"`)
  for (const secret of secrets()) expect(text).toContain(secret)
})

test('a code that was used gives way to the next, which counts already', async () => {
  asMode('demo')
  const step = BigInt(Math.floor(house.now().getTime() / 30_000))
  await house.db.person.update({ where: { id: rowan.id }, data: { totpStep: step } })
  const host = new URL(site.origin).host
  const spent = codeNow(house, rowan)
  expect((await get('/demo', host)).text).not.toContain(`data-copy="${spent}"`)

  await house.db.person.update({ where: { id: rowan.id }, data: { totpStep: step + 1n } })
  expect((await get('/demo', host)).text).toContain('Both are used')
})

test.each(['evil.example', 'localhost.evil.example', '192.168.1.20:3000', '[::2]'])(
  'a name that is not this machine’s is told nothing: %s',
  async (host) => {
    await mark()
    asMode('demo')
    const { status, text } = await get('/demo', host)
    expect(status).toBe(404)
    expect(text).not.toContain('said to')
  },
)

function run(command: string, env: Record<string, string>) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, '../../app/commands', command)],
    { env: { ...process.env, NODE_ENV: 'test', ...env }, encoding: 'utf8', timeout: 60_000 },
  )
  return { status, stderr }
}

test('npm start refuses a demo’s folder, and the demo refuses any other', async () => {
  await mark()
  const started = run('start.ts', {
    DATA_DIR: house.folder,
    PUBLIC_ORIGIN: 'https://tips.example.org',
  })
  expect(started).toMatchObject({ status: 78 })
  expect(started.stderr).toContain('belongs to a demo')

  const demo = run('demo.ts', { DATA_DIR: join(house.folder, 'database') })
  expect(demo).toMatchObject({ status: 78 })
  expect(demo.stderr).toContain('not a demo')

  const production = run('demo.ts', { DATA_DIR: house.folder, NODE_ENV: 'production' })
  expect(production).toMatchObject({ status: 78 })
  expect(production.stderr).toContain('does not run in production')
})
