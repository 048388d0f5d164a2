import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencyKeyFromBytes } from '#core/access/agency-key.ts'
import { feedLimit } from '#infra/http/agency-key-guard.server.ts'
import { revokeAgencyKey } from '#operations/release/revoke-agency-key.server.ts'
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
let key: string

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  await aScheduledPattern(house)
  await aRelease(house)
  bank = await anAgency(house, 'Harbour Bank')
  key = (await aKey(house, bank)).key
  site = await serveSite(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const paths = [
  '/feeds/releases',
  '/feeds/releases/latest',
  '/feeds/releases/1',
  '/feeds/releases/1/stix-2.1.json',
  '/feeds/releases/999/none',
]

const ask = (path: string, authorization: string | null, method = 'GET') =>
  fetch(site.origin + path, {
    method,
    redirect: 'manual',
    headers: authorization === null ? {} : { authorization },
  })
const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`

describe('a key is accepted', () => {
  test.each([
    ['as a Bearer token', () => `Bearer ${key}`],
    ['however the scheme is written', () => `bEARER   ${key} `],
    ['as the password of Basic', () => basic(`agency:${key}`)],
    ['as a password without a user', () => basic(`:${key}`)],
  ])('%s', async (_, authorization) => {
    for (const path of paths.slice(0, 4)) {
      const response = await ask(path, authorization())
      expect(response.status).toBe(200)
      await response.arrayBuffer()
    }
  })

  test('and notes when it was last used, once a minute', async () => {
    const agency = await anAgency(house, 'Coast Police')
    const { key: own, prefix } = await aKey(house, agency)
    const lastUsed = async () =>
      (await house.db.agencyKey.findUniqueOrThrow({ where: { prefix } })).lastUsedAt
    expect(await lastUsed()).toBeNull()
    const read = feedReader(site.origin, own)
    await read('/feeds/releases')
    const first = await lastUsed()
    expect(first).toEqual(house.now())
    house.advance(30_000)
    await read('/feeds/releases')
    expect(await lastUsed()).toEqual(first)
    house.advance(31_000)
    await read('/feeds/releases')
    expect(await lastUsed()).toEqual(house.now())
  })
})

describe('everything else is refused alike', () => {
  const refusal = async (authorization: string | null, path = '/feeds/releases') => {
    const response = await ask(path, authorization)
    const { status, headers } = response
    return {
      status,
      challenge: headers.get('www-authenticate'),
      type: headers.get('content-type'),
      caching: headers.get('cache-control'),
      body: await response.text(),
    }
  }
  const unknown = agencyKeyFromBytes(new Uint8Array(25).fill(7)).key

  test('nothing, noise, and keys that are unknown, misspelt, revoked, expired or of a closed agency', async () => {
    const gone = await aKey(house, bank)
    await revokeAgencyKey(house, { id: bank.memberId, agencyId: bank.agencyId }, gone.prefix)
    const short = await aKey(house, bank, '1')
    const closed = await anAgency(house, 'Closed Agency')
    const orphan = await aKey(house, closed)
    await house.db.agency.update({ where: { id: closed.agencyId }, data: { status: 'closed' } })
    house.advance(86_400_000)
    const swapped = `${short.key.slice(0, 13)}${key.slice(13)}`
    const given = {
      nothing: null,
      empty: '',
      'another scheme': `Digest ${key}`,
      'no scheme': key,
      'Bearer alone': 'Bearer',
      'two tokens': `Bearer ${key} ${key}`,
      'Basic that is no base64': 'Basic !!!',
      'Basic without a colon': basic(key),
      'the key as user name': basic(`${key}:`),
      unknown: `Bearer ${unknown}`,
      'a wrong checksum': `Bearer ${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`,
      'upper case': `Bearer ${key.toUpperCase()}`,
      'another’s prefix': `Bearer ${swapped}`,
      revoked: `Bearer ${gone.key}`,
      expired: `Bearer ${short.key}`,
      'a closed agency': `Bearer ${orphan.key}`,
      long: `Bearer ${'a'.repeat(4000)}`,
    }
    const answers = await Promise.all(
      Object.entries(given).map(async ([what, header]) => [what, await refusal(header)] as const),
    )
    const expected = await refusal(null)
    expect(expected).toMatchObject({
      status: 401,
      challenge:
        'Bearer realm="Harborlight feeds", Basic realm="Harborlight feeds", charset="UTF-8"',
      type: 'application/problem+json',
      caching: 'no-store',
    })
    expect(JSON.parse(expected.body)).toMatchObject({
      type: `${site.origin}/api#key-refused`,
      title: 'The key was not accepted',
      status: 401,
    })
    for (const answer of answers) expect(answer).toEqual([answer[0], expected])
  })

  test('on every address, also of what is not there, and by HEAD', async () => {
    for (const path of paths) {
      expect(await refusal(null, path)).toMatchObject({ status: 401 })
      expect((await ask(path, `Bearer ${unknown}`, 'HEAD')).status).toBe(401)
    }
  })

  test('a session of an agency’s person is no key', async () => {
    const response = await fetch(`${site.origin}/feeds/releases`, {
      headers: { cookie: 'hl_staff=IkFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUEi' },
    })
    expect(response.status).toBe(401)
  })

  test('and leaves no download and no trace of the key in the log', async () => {
    const before = await house.db.download.count()
    await ask('/feeds/releases/1', `Bearer ${unknown}`)
    expect(await house.db.download.count()).toBe(before)
    expect(house.logged.join('')).not.toContain(unknown)
    expect(house.logged.join('')).not.toContain(key)
  })
})

test('a key that asks too often is told when to come back, and others are not slowed', async () => {
  const one = feedReader(site.origin, (await aKey(house, bank)).key)
  const two = feedReader(site.origin, (await aKey(house, bank)).key)
  house.setNow(new Date('2026-11-20T06:00:15Z'))
  await one('/feeds/releases')
  await house.usage.save()
  const [row] = await house.db.throttle.findMany({
    where: { windowAt: new Date('2026-11-20T06:00:00Z') },
  })
  if (!row) throw new Error('nothing was counted')
  const { key: what, windowAt } = row
  await house.db.throttle.update({
    where: { key_windowAt: { key: what, windowAt } },
    data: { count: feedLimit - 1 },
  })
  expect((await one('/feeds/releases')).status).toBe(200)
  // Another process counted the others; what it wrote is learnt with the next saving.
  await house.usage.save()
  const refused = await one('/feeds/releases')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('45')
  expect(await refused.json()).toMatchObject({ status: 429 })
  expect((await two('/feeds/releases')).status).toBe(200)
  house.advance(45_000)
  expect((await one('/feeds/releases')).status).toBe(200)
})
