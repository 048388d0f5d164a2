import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillEvents } from '#operations/misp/fill-events.server.ts'
import { excelQuery, mispFeed, openCti } from '#routes/agency/quick-starts/platforms.ts'
import { pythonFeed, pythonTaxii } from '#routes/agency/quick-starts/python.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
  revokeReleased,
} from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let bank: AgencyAndMember
let member: ReturnType<typeof httpStaff>
let real: string
let sandbox: string

const hiddenId = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1] ?? ''

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  bank = await anAgency(house, 'Harbour Bank')
  const first = await aScheduledPattern(house, { title: 'Real and not for samples' })
  await aScheduledPattern(house)
  await aRelease(house)
  house.advance(7 * 86_400_000)
  await revokeReleased(house, first)
  await aRelease(house)
  await fillEvents(house)
  real = (await aKey(house, bank)).key
  site = await serveSite(house)
  member = httpStaff(house, site.origin)
  await member.take(await sessionFor(house, bank.memberId))
  const form = await member.get('/agency/sandbox')
  const made = await member.post('/agency/sandbox', { id: hiddenId(form.text) })
  sandbox = /hls_[0-9a-z]{8}_[0-9a-z]{32}/.exec(made.text)?.[0] ?? ''
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const ask = (path: string, key: string, init: RequestInit = {}) =>
  fetch(path.startsWith('http') ? path : site.origin + path, {
    ...init,
    headers: { Authorization: `Bearer ${key}` },
  })

describe('a sandbox key', () => {
  test('reads samples through every address, and nothing real through any', async () => {
    expect(sandbox).not.toBe('')
    for (const path of [
      '/feeds/releases',
      '/feeds/releases/latest',
      '/feeds/releases/1/patterns.ndjson',
      '/feeds/releases/latest/indicators.csv',
      '/feeds/misp/manifest.json',
      '/taxii2/',
      '/taxii2/patterns/collections/',
    ]) {
      const answer = await ask(path, sandbox)
      expect({ path, status: answer.status }).toEqual({ path, status: 200 })
      expect(answer.headers.get('x-sandbox')).toBe('invented data')
      expect(await answer.text()).not.toContain('Real and not for samples')
    }
    // Release 2 is there for real keys.
    expect((await ask('/feeds/releases/2', real)).status).toBe(200)
    expect((await ask('/feeds/releases/2', sandbox)).status).toBe(404)
    const sent = await ask('/feeds/actions', sandbox, { method: 'POST', body: '{}' })
    expect((await sent.json()).type).toBe(`${site.origin}/api#sandbox-has-none`)
    expect(await house.db.download.count({ where: { agencyId: bank.agencyId } })).toBe(1)
  })

  test('ends when somebody ends it, and a made-up one opens nothing', async () => {
    const madeUp = sandbox.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect((await ask('/feeds/releases', madeUp)).status).toBe(401)
    const form = await member.get('/agency/sandbox')
    const made = await member.post('/agency/sandbox', { id: hiddenId(form.text) })
    const other = /hls_([0-9a-z]{8})_[0-9a-z]{32}/.exec(made.text)
    expect((await ask('/feeds/releases', other?.[0] ?? '')).status).toBe(200)
    await member.post('/agency/sandbox', { end: other?.[1] ?? '' })
    expect((await ask('/feeds/releases', other?.[0] ?? '')).status).toBe(401)
  })
})

test('the pages show each quick start and each format', async () => {
  for (const code of ['curl', 'python', 'misp', 'opencti', 'spreadsheet', 'none'])
    expect((await member.get(`/agency/quick-starts?for=${code}`)).status).toBe(200)
  const formats = await member.get('/agency/formats')
  for (const name of ['manifest.json', 'indicators.csv', 'patterns.ndjson', 'stix-2.1.json'])
    expect(formats.text).toContain(`id="${name}"`)
  expect(formats.text).not.toContain('Real and not for samples')
})

const noPython = spawnSync('python3', ['--version']).error !== undefined

test.skipIf(noPython)(
  `Python’s runs as it stands${noPython ? ' (skipped: no python3)' : ''}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'harborlight-python-'))
    const run = (key: string) =>
      new Promise<string>((resolve, reject) => {
        const script = pythonFeed(site.origin, key)
        execFile('python3', ['-c', script], { cwd: folder }, (error, out, wrong) =>
          error ? reject(new Error(wrong)) : resolve(out),
        )
      })
    expect(await run(real)).toBe('1 patterns after release 2\n')
    expect(await run(real)).toBe('1 patterns after release 2\n')
    rmSync(folder, { recursive: true })
  },
)

describe('what we can’t run says addresses that answer', () => {
  test('MISP’s: its feed is fetched with the header that it names', async () => {
    const [{ Feed }] = JSON.parse(mispFeed(site.origin, real))
    const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(Feed.headers) ?? []
    const get = (file: string) => fetch(`${Feed.url}/${file}`, { headers: { [name]: value } })
    const events = Object.keys(await (await get('manifest.json')).json())
    expect(events.length).toBe(2)
    for (const uuid of events) expect((await get(`${uuid}.json`)).status).toBe(200)
  })

  test('OpenCTI’s and taxii2-client’s: name and password lead to collections', async () => {
    const yaml = openCti(site.origin, real)
    const set = (name: string) => new RegExp(`- ${name}=(.+)`).exec(yaml)?.[1] ?? ''
    const url = set('TAXII2_DISCOVERY_URL')
    expect(pythonTaxii(site.origin, real)).toContain(`Server('${url}', user='agency'`)
    const basic = Buffer.from(`${set('TAXII2_USERNAME')}:${set('TAXII2_PASSWORD')}`)
    const headers = { Authorization: `Basic ${basic.toString('base64')}` }
    const { api_roots } = await (await fetch(url, { headers })).json()
    const { collections } = await (await fetch(`${api_roots[0]}collections/`, { headers })).json()
    expect(collections.length).toBeGreaterThan(0)
  })

  test('Excel’s: the file comes by the header in the query', async () => {
    const query = excelQuery(site.origin, real)
    const part = (shape: RegExp) => shape.exec(query)?.[1] ?? ''
    const url = `${part(/Contents\("([^"]+)"/)}/${part(/RelativePath = "([^"]+)"/)}`
    const answer = await fetch(url, {
      headers: { Authorization: part(/Authorization = "([^"]+)"/) },
    })
    expect(answer.status).toBe(200)
    const rows = (await answer.text()).split('\r\n')
    expect(rows[0]).toContain('value')
    for (const cell of rows.slice(1).flatMap((row) => row.split(',')))
      expect(cell).not.toMatch(/^"?[=+\-@\t]/)
  })
})
