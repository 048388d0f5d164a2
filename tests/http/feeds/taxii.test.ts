import { type OutgoingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { revokeAgencyKey } from '#operations/release/revoke-agency-key.server.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
  revokeReleased,
} from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'

const media = 'application/taxii+json;version=2.1'
const root = '/taxii2/patterns/'
const nobody = '00000000-0000-4000-8000-000000000000'
const microseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let bank: AgencyAndMember
let key: string
let first: PatternPayload
/** Of the bank: everything it may see, and what is TLP:GREEN or wider. */
let whole: string
let green: string
/** Of another sector. */
let foreign: string

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-09T06:00:00Z'))
  first = await aScheduledPattern(house, { sectors: ['finance'], tlp: 'green' })
  await aScheduledPattern(house, { sectors: ['finance', 'police'], tlp: 'amber' })
  await aScheduledPattern(house, { sectors: ['telecom'], tlp: 'clear' })
  await aScheduledPattern(house, { sectors: ['finance'], tlp: 'red' })
  await aRelease(house)
  house.advance(7 * 86_400_000)
  await revokeReleased(house, first)
  await aScheduledPattern(house, { sectors: [], tlp: 'clear' })
  await aRelease(house)
  bank = await anAgency(house, 'Harbour Bank')
  key = (await aKey(house, bank)).key
  site = await serveSite(house)
  const rows = await house.db.taxiiCollection.findMany()
  const idOf = (sector: string, tlp: string) =>
    rows.find((one) => one.sector === sector && one.tlp === tlp)?.id ?? ''
  whole = idOf('finance', 'amber+strict')
  green = idOf('finance', 'green')
  foreign = idOf('telecom', 'clear')
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

/** By hand, as fetch adds headers of its own. */
function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>(
    (resolve, reject) => {
      const asked = { authorization: basic('agency', key), ...headers }
      request(site.origin + path, { method, headers: asked }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string>,
            body: Buffer.concat(parts),
          }),
        )
      })
        .on('error', reject)
        .end()
    },
  )
}

type Json = Record<string, unknown> & {
  objects?: { id: string; type: string; revoked?: boolean; date_added?: string; version?: string }[]
  versions?: string[]
  more?: boolean
  next?: string
}

async function read(path: string, headers: OutgoingHttpHeaders = {}) {
  const answer = await ask(path, headers)
  expect([path, answer.status]).toEqual([path, 200])
  expect(answer.headers['content-type']).toBe(media)
  return { ...answer, json: JSON.parse(answer.body.toString()) as Json }
}

const of = (collection: string, rest = '') => `${root}collections/${collection}/${rest}`
const objectsOf = (query = '', collection = whole) => of(collection, `objects/${query}`)

describe('what there is', () => {
  test('discovery leads to the API root, and that to the collections of the reader', async () => {
    const { json } = await read('/taxii2/')
    expect(json).toMatchObject({ default: site.origin + root, api_roots: [site.origin + root] })
    expect((await read(root)).json).toMatchObject({ versions: [media] })
    const { collections } = (await read(`${root}collections/`)).json as {
      collections?: Record<string, unknown>[]
    }
    expect(collections?.map(({ title }) => title)).toEqual(
      ['AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'].map(
        (label) => `Patterns for finance, up to TLP:${label}`,
      ),
    )
    for (const one of collections ?? []) {
      expect(one).toMatchObject({ can_read: true, can_write: false })
      expect(one.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/)
      expect((await read(of(String(one.id)))).json).toEqual(one)
    }
  })

  test('an agency that is cleared for less sees less, and one for nothing an empty object', async () => {
    const other = await anAgency(house, 'Small Bank')
    const authorization = basic('', (await aKey(house, other)).key)
    const clear = async (ceiling: string) => {
      await house.db.agency.update({ where: { id: other.agencyId }, data: { ceiling } })
      return ((await read(`${root}collections/`, { authorization })).json.collections ??
        []) as unknown[]
    }
    expect(await clear('green')).toHaveLength(2)
    expect((await ask(of(whole), { authorization })).status).toBe(404)
    expect((await ask(objectsOf('', green), { authorization })).status).toBe(200)
    expect(await clear('red')).toEqual([])
    expect((await read(`${root}collections/`, { authorization })).json).toEqual({})
  })
})

describe('objects', () => {
  test('come oldest first, each with its reasons to be there', async () => {
    const { json, headers } = await read(objectsOf())
    const ids = json.objects?.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(ids.length)
    expect(json.more).toBe(false)
    expect(json).not.toHaveProperty('next')
    expect(headers['x-taxii-date-added-first']).toMatch(microseconds)
    const manifest = (await read(of(whole, 'manifest/'))).json.objects ?? []
    expect(manifest.map(({ id }) => id)).toEqual(ids)
    const dates = manifest.map(({ date_added }) => String(date_added))
    expect(dates).toEqual([...new Set(dates)].sort())
    expect([headers['x-taxii-date-added-first'], headers['x-taxii-date-added-last']]).toEqual([
      dates[0],
      dates.at(-1),
    ])
    // Nothing refers to what the reader was not given.
    const text = JSON.stringify(json.objects)
    const referred = [...text.matchAll(/"[a-z_]+_refs?":(\["[^\]]*"\]|"[^"]*")/g)].flatMap(
      ([, value = '']) => [JSON.parse(value)].flat() as string[],
    )
    expect(referred.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('of a collection are those for its sector and label, and never TLP:RED', async () => {
    const campaigns = async (collection: string) =>
      ((await read(objectsOf('?match[type]=campaign', collection))).json.objects ?? []).length
    expect(await campaigns(whole)).toBe(3)
    expect(await campaigns(green)).toBe(2)
  })

  test('that were taken back come as a new version, and the old one on request', async () => {
    const campaigns = (await read(objectsOf('?match[type]=campaign', green))).json.objects ?? []
    const revoked = campaigns.filter((one) => one.revoked)
    expect(revoked).toHaveLength(1)
    const path = of(green, `objects/${revoked[0]?.id}/`)
    const { versions = [] } = (await read(`${path}versions/`)).json
    expect(versions).toEqual(['2026-11-09T06:00:00.000Z', '2026-11-16T06:00:00.000Z'])
    const revisions = async (query: string) =>
      ((await read(path + query)).json.objects ?? []).map((one) => one.revoked ?? false)
    expect(await revisions('')).toEqual([true])
    expect(await revisions('?match[version]=first')).toEqual([false])
    expect(await revisions('?match[version]=all')).toEqual([false, true])
    expect(await revisions('?match[version]=first,last')).toEqual([false, true])
    expect(await revisions(`?match[version]=${versions[0]}`)).toEqual([false])
    expect(await revisions('?match[version]=2026-11-09T06:00:00Z')).toEqual([false])
  })

  test('come by pages that meet without a gap, whatever the page size', async () => {
    const all = (await read(objectsOf())).json.objects?.map(({ id }) => id)
    for (const limit of [1, 3, 1000]) {
      const seen: string[] = []
      let next = ''
      do {
        const { json } = await read(objectsOf(`?limit=${limit}${next}`))
        expect(json.objects?.length).toBeLessThanOrEqual(limit)
        expect(json.more).toBe(json.next !== undefined)
        seen.push(...(json.objects ?? []).map(({ id }) => id))
        next = json.next === undefined ? '' : `&next=${json.next}`
      } while (next !== '')
      expect(seen).toEqual(all)
    }
  })

  test('after the last that was read are none, until more are released', async () => {
    const last = (await read(objectsOf())).headers['x-taxii-date-added-last']
    const { json, headers } = await read(objectsOf(`?added_after=${last}`))
    expect(json).toEqual({})
    expect(headers).not.toHaveProperty('x-taxii-date-added-first')
    const before = String(last).replace(/\d{6}Z$/, '000000Z')
    expect((await read(objectsOf(`?added_after=${before}`))).json.objects?.length).toBeGreaterThan(
      0,
    )
  })
})

describe('each request has its answer', () => {
  /** `:whole`, `:foreign` and so on stand for what is known only once the house is open. */
  const fill = (text: string) =>
    text
      .replace(':whole', whole)
      .replace(':foreign', foreign)
      .replace(':identity', `identity--${nobody}`)

  const cases: [string, OutgoingHttpHeaders, number, string?][] = [
    // Who may ask.
    ['/taxii2/', { authorization: '' }, 401],
    ['/taxii2/', { authorization: 'Bearer nonsense' }, 401],
    [`${root}collections/:whole/objects/`, { authorization: '' }, 401],
    ['/taxii2/nothing/', { authorization: '' }, 401],
    // What is there, and for whom.
    ['/taxii2/nothing/', {}, 404],
    [`${root}status/${nobody}/`, {}, 404],
    [`${root}collections/${nobody}/`, {}, 404],
    [`${root}collections/${nobody}/objects/`, {}, 404],
    [`${root}collections/:foreign/`, {}, 404],
    [`${root}collections/:foreign/objects/`, {}, 404],
    [`${root}collections/:foreign/manifest/`, {}, 404],
    [`${root}collections/x/`, {}, 404],
    [`${root}collections/:whole/objects/:identity/`, {}, 404],
    [`${root}collections/:whole/objects/:identity/versions/`, {}, 404],
    [`${root}collections/:whole/objects/nonsense/`, {}, 404],
    // How it is asked.
    ['/taxii2/', { accept: 'application/taxii+json' }, 200],
    ['/taxii2/', { accept: 'application/taxii+json;version=2.1' }, 200],
    ['/taxii2/', { accept: 'application/taxii+json; version=2.1' }, 200],
    ['/taxii2/', { accept: 'APPLICATION/TAXII+JSON;version="2.1"' }, 200],
    ['/taxii2/', { accept: '*/*' }, 200],
    ['/taxii2/', { accept: 'application/*;q=0.1' }, 200],
    ['/taxii2/', { accept: 'text/html, application/taxii+json;q=0.5' }, 200],
    ['/taxii2/', { accept: 'application/taxii+json;version=2.0' }, 406],
    ['/taxii2/', { accept: 'application/vnd.oasis.taxii+json' }, 406],
    ['/taxii2/', { accept: 'application/json' }, 406],
    ['/taxii2/', { accept: '*/*;q=0' }, 406],
    // What is asked for.
    ...[
      'limit=0',
      'limit=-1',
      'limit=x',
      'limit=',
      'limit=1&limit=2',
      'limit=1.5',
      'added_after=yesterday',
      'added_after=2026-02-30T00:00:00Z',
      'added_after=2026-11-09T06:00:00%2B00:00',
      'added_after=',
      'next=nonsense',
      'next=',
      `next=${'A'.repeat(32)}`,
      'match[version]=newest',
      'match[id]=nonsense',
      'match[type]=',
      'match[spec_version]=two',
      'match[name]=x',
      'match[',
    ].map((query): [string, OutgoingHttpHeaders, number] => [
      `${root}collections/:whole/objects/?${query}`,
      {},
      400,
    ]),
    [`${root}collections/:whole/objects/:identity/versions/?match[version]=all`, {}, 400],
    [`${root}collections/:whole/objects/?match[id]=:identity`, {}, 200, '{}\n'],
    [`${root}collections/:whole/objects/?match[type]=malware`, {}, 200, '{}\n'],
    [`${root}collections/:whole/objects/?match[spec_version]=2.0`, {}, 200, '{}\n'],
    [`${root}collections/:whole/manifest/?match[version]=1999-01-01T00:00:00Z`, {}, 200, '{}\n'],
    [`${root}collections/:whole/objects/?added_after=9999-12-31T23:59:59Z`, {}, 200, '{}\n'],
    [`${root}collections/:whole/objects/?limit=99999999999999999999999`, {}, 200],
    [`${root}collections/:whole/objects/?added_after=0001-01-01T00:00:00.123456789Z`, {}, 200],
    [`${root}collections/:whole/objects/?verbose=yes`, {}, 200],
  ]

  test.each(cases)('GET %s %j: %i', async (path, headers, status, body) => {
    const answer = await ask(fill(path), headers)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toBe(media)
    if (body !== undefined) expect(answer.body.toString()).toBe(body)
    if (status === 200) return
    expect(JSON.parse(answer.body.toString())).toMatchObject({
      title: expect.any(String),
      http_status: String(status),
    })
    if (status === 401) expect(answer.headers['www-authenticate']).toContain('Basic realm=')
  })

  test.each([
    ['POST', 'objects/', 403],
    ['DELETE', `objects/identity--${nobody}/`, 403],
    ['DELETE', 'objects/', 405],
    ['POST', `objects/identity--${nobody}/`, 405],
    ['POST', 'manifest/', 405],
    ['PUT', '', 405],
  ])('%s %s: %i', async (method, rest, status) => {
    const answer = await ask(of(whole, rest), {}, method)
    expect([answer.status, answer.headers['content-type']]).toEqual([status, media])
    if (status === 405) expect(answer.headers.allow).toBe('GET, HEAD')
    expect((await ask(of(whole, rest), { authorization: '' }, method)).status).toBe(401)
  })

  test('writing to a collection that is for others: 404', async () => {
    expect((await ask(objectsOf('', foreign), {}, 'POST')).status).toBe(404)
  })

  test('an address without its last slash is led to the one with it', async () => {
    const answer = await ask(`${root}collections?x=1`)
    expect([answer.status, answer.headers.location]).toEqual([308, `${root}collections/?x=1`])
  })

  test('a cursor works nowhere but where it was given', async () => {
    const { json } = await read(objectsOf('?limit=1'))
    const status = async (path: string) => (await ask(path)).status
    expect(await status(objectsOf(`?limit=2&next=${json.next}`))).toBe(200)
    expect(await status(objectsOf(`?next=${json.next}&match[type]=campaign`))).toBe(400)
    expect(await status(objectsOf(`?next=${json.next}`, green))).toBe(400)
    expect(await status(of(whole, `manifest/?next=${json.next}`))).toBe(400)
    expect(await status(objectsOf(`?next=${json.next?.toLowerCase()}`))).toBe(400)
  })
})

describe('on the way', () => {
  test('an answer that the reader holds is not sent again', async () => {
    for (const path of [
      '/taxii2/',
      root,
      `${root}collections/`,
      of(whole),
      objectsOf('?limit=2'),
    ]) {
      const { etag } = (await read(path)).headers
      const again = await ask(path, { 'if-none-match': etag })
      expect([path, again.status, again.body.length, again.headers.etag]).toEqual([
        path,
        304,
        0,
        etag,
      ])
      expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200)
    }
  })

  test('gzip and brotli are sent to who takes them', async () => {
    const plain = (await read(objectsOf())).body
    const sent = async (encoding: string) => ask(objectsOf(), { 'accept-encoding': encoding })
    const gzip = await sent('gzip')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).equals(plain)).toBe(true)
    const br = await sent('gzip, br')
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body).equals(plain)).toBe(true)
    expect(br.headers.vary).toContain('Accept-Encoding')
  })

  test('HEAD tells the same without a body, and notes no reading', async () => {
    await house.usage.save()
    const before = await house.db.objectRead.count()
    const head = await ask(objectsOf(), {}, 'HEAD')
    await house.usage.save()
    expect(await house.db.objectRead.count()).toBe(before)
    expect([head.status, head.body.length]).toEqual([200, 0])
    const { headers } = await read(objectsOf())
    for (const name of ['etag', 'x-taxii-date-added-last', 'content-type'])
      expect(head.headers[name]).toBe(headers[name])
  })
})

describe('a reading', () => {
  test('is noted as one row for a run of pages, with an event', async () => {
    const { key: own, prefix } = await aKey(house, bank)
    const { id: keyId } = await house.db.agencyKey.findUniqueOrThrow({ where: { prefix } })
    const authorization = `Bearer ${own}`
    const { json, headers } = await read(objectsOf('?limit=2'), { authorization })
    const next = await read(objectsOf(`?limit=3&next=${json.next}`), { authorization })
    await ask(objectsOf('?added_after=2030-01-01T00:00:00Z'), { authorization })
    await house.usage.save()
    const rows = await house.db.objectRead.findMany({ where: { keyId } })
    expect(rows).toMatchObject([
      {
        agencyId: bank.agencyId,
        collectionId: whole,
        objects: 5,
        requests: 2,
        endpoint: 'objects',
      },
    ])
    const micros = (text = '') => BigInt(Date.parse(text)) * 1000n + BigInt(text.slice(-4, -1))
    expect(rows[0]?.firstAdded).toBe(micros(headers['x-taxii-date-added-first']))
    expect(rows[0]?.lastAdded).toBe(micros(next.headers['x-taxii-date-added-last']))
    const events = await house.db.auditEvent.findMany({ where: { action: 'taxii.objects_read' } })
    expect(events.map(({ details }) => details)).toContainEqual(
      expect.objectContaining({ key: keyId, objects: 5, requests: 2 }),
    )
  })

  test('ends with the key, at the very next request', async () => {
    const made = await aKey(house, bank)
    const authorization = `Bearer ${made.key}`
    expect((await ask('/taxii2/', { authorization })).status).toBe(200)
    await revokeAgencyKey(house, { id: bank.memberId, agencyId: bank.agencyId }, made.prefix)
    expect((await ask('/taxii2/', { authorization })).status).toBe(401)
  })
})
