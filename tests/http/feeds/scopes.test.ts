import { afterAll, beforeAll, expect, test } from 'vitest'
import { agencyKeyFromBytes } from '#core/access/agency-key.ts'
import { parsePublicKey, verifyMinisign } from '#core/release/minisign.ts'
import { verifyLog } from '#core/release/transparency.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
} from '#tests/support/factories/releases.ts'
import { feedReader } from '#tests/support/feed-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let bank: AgencyAndMember

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-23T06:00:00Z'))
  await aScheduledPattern(house)
  await aRelease(house)
  bank = await anAgency(house, 'Harbour Bank')
  site = await serveSite(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

test('what a key lacks is said in the form that each interface speaks', async () => {
  const files = feedReader(
    site.origin,
    (await aKey(house, bank, '90', { endpoints: ['releases'] })).key,
  )
  expect((await files('/feeds/releases')).status).toBe(200)
  const taxii = await files('/taxii2/')
  expect(taxii.status).toBe(403)
  expect(taxii.headers.get('content-type')).toContain('application/taxii+json')
  expect(await taxii.json()).toMatchObject({
    error_code: 'scope_missing',
    details: { missing: 'taxii' },
  })

  const here = { networks: '127.0.0.0/8 ::1' }
  const home = feedReader(site.origin, (await aKey(house, bank, '90', here)).key)
  expect((await home('/feeds/releases')).status).toBe(200)
  const there = { networks: '203.0.113.0/24' }
  const away = feedReader(site.origin, (await aKey(house, bank, '90', there)).key)
  const refused = await away('/feeds/releases')
  expect(refused.status).toBe(403)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(await refused.json()).toMatchObject({
    type: expect.stringMatching(/#network-refused$/),
    status: 403,
  })

  const { key } = await aKey(house, await anAgency(house, 'Coast Police', 'police'))
  await house.db.agreementAcceptance.deleteMany({ where: { agency: { name: 'Coast Police' } } })
  const stopped = await feedReader(site.origin, key)('/feeds/releases')
  expect(stopped.status).toBe(403)
  expect(await stopped.json()).toMatchObject({
    type: expect.stringMatching(/#agreement-needed$/),
    agreement: `${site.origin}/agency/agreement`,
  })
})

test('whoever reports a key hears the same, whether it was one or not', async () => {
  const { key } = await aKey(house, bank)
  const report = async (body: string, method = 'POST') => {
    const path = `${site.origin}/feeds/leaked-keys`
    const answer = await fetch(path, { method, body: method === 'GET' ? undefined : body })
    return { status: answer.status, body: await answer.text() }
  }
  const said = await report(`found in a public repository: ${key}`)
  expect(said).toEqual({ status: 202, body: '{"received":true}\n' })
  expect(await report(agencyKeyFromBytes(new Uint8Array(25).fill(3)).key)).toEqual(said)
  expect(await report('nothing')).toEqual(said)
  expect((await feedReader(site.origin, key)('/feeds/releases')).status).toBe(401)
  expect((await report('x'.repeat(65 * 1024))).status).toBe(400)
  expect((await report('', 'GET')).status).toBe(405)
  expect((await report(key, 'PUT')).status).toBe(405)
})

test('anybody can read the public log and check it against the public key', async () => {
  const get = async (path: string) =>
    new Uint8Array(await (await fetch(site.origin + path)).arrayBuffer())
  const bytes = await get('/transparency/log.json')
  const text = new TextDecoder().decode(bytes)
  const { manifestSha256 } = await house.db.release.findUniqueOrThrow({ where: { number: 1 } })
  expect(verifyLog(JSON.parse(text))).toMatchObject({ ok: true, length: 1 })
  expect(JSON.parse(text).releases).toMatchObject([
    { number: 1, release: manifestSha256, patterns: '1-2' },
  ])
  const key = parsePublicKey(new TextDecoder().decode(await get('/feeds/public-key')))
  if (!key) throw new Error('no public key')
  const signature = new TextDecoder().decode(await get('/transparency/log.json.minisig'))
  const verify = (signed: Uint8Array, message: Uint8Array) => house.signer.verify(message, signed)
  expect(verifyMinisign(bytes, signature, key, verify)).toMatchObject({ ok: true })
  expect(verifyMinisign(bytes.slice(1), signature, key, verify)).toMatchObject({ ok: false })
  const page = await fetch(`${site.origin}/transparency`)
  expect(await page.text()).toContain(manifestSha256)
})
