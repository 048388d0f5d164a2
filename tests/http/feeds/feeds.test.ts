import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type RequestOptions, request } from 'node:http'
import { join } from 'node:path'
import { calculateJwkThumbprint, flattenedVerify, importJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicKeyFile } from '#core/release/minisign.ts'
import { verifyReleases } from '#operations/release/verify-releases.server.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
  revokeReleased,
  scheduleNextVersion,
} from '#tests/support/factories/releases.ts'
import { feedReader } from '#tests/support/feed-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let bank: AgencyAndMember
let read: ReturnType<typeof feedReader>

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-09T06:00:00Z'))
  for (let number = 1; number <= 3; number++) {
    await aScheduledPattern(house)
    await aRelease(house)
    house.advance(7 * 86_400_000)
  }
  bank = await anAgency(house, 'Harbour Bank')
  site = await serveSite(house)
  read = feedReader(site.origin, (await aKey(house, bank)).key)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** The status of a request that fetch would not send. */
const raw = (path: string, options: RequestOptions) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(site.origin + path, options, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
const finance = { sector: 'finance', ceiling: 'amber+strict' } as const
const onDisk = (number: number, name: string) =>
  readFileSync(join(house.variants(finance).folderOf(number), name))
const sha256 = (bytes: Uint8Array, encoding: 'hex' | 'base64') =>
  createHash('sha256').update(bytes).digest(encoding)
const bodyOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
const downloads = () => house.db.download.findMany({ orderBy: { id: 'asc' } })

const files = {
  'manifest.json': /^application\/json/,
  'manifest.json.jws': /^application\/jose$/,
  'tombstones.ndjson': /^application\/x-ndjson$/,
  'misp-events.ndjson': /^application\/x-ndjson$/,
  'briefing.pdf': /^application\/pdf$/,
  'manifest.json.minisig': /^text\/plain; charset=utf-8$/,
  'stix-2.1.json': /^application\/stix\+json;version=2\.1$/,
  'patterns.ndjson': /^application\/x-ndjson$/,
  'patterns.csv': /^text\/csv; charset=utf-8; header=present$/,
  'indicators.csv': /^text\/csv; charset=utf-8; header=present$/,
}

describe('a file', () => {
  test.each(Object.entries(files))('%s comes as it lies on disk', async (name, mediaType) => {
    const response = await read(`/feeds/releases/2/${name}`)
    const bytes = await bodyOf(response)
    expect(response.status).toBe(200)
    expect(bytes.equals(onDisk(2, name))).toBe(true)
    const headers = Object.fromEntries(response.headers)
    const digest = `sha-256=:${sha256(bytes, 'base64')}:`
    expect(headers).toMatchObject({
      'content-type': expect.stringMatching(mediaType),
      'content-length': String(bytes.length),
      etag: `"${sha256(bytes, 'hex')}"`,
      'content-digest': digest,
      'repr-digest': digest,
      'cache-control': 'private, no-cache, no-transform',
      'x-content-type-options': 'nosniff',
    })
    expect(headers).not.toHaveProperty('content-encoding')
  })

  test('is the manifest at the release’s own address, and the newest one at latest', async () => {
    expect((await bodyOf(await read('/feeds/releases/1'))).equals(onDisk(1, 'manifest.json'))).toBe(
      true,
    )
    const latest = await read('/feeds/releases/latest')
    expect(latest.headers.get('content-location')).toBe('/feeds/releases/3/manifest.json')
    expect((await bodyOf(latest)).equals(onDisk(3, 'manifest.json'))).toBe(true)
    const stix = await read('/feeds/releases/latest/stix-2.1.json')
    expect((await bodyOf(stix)).equals(onDisk(3, 'stix-2.1.json'))).toBe(true)
  })

  test('is described by HEAD without a body', async () => {
    const bytes = onDisk(1, 'patterns.csv')
    const response = await read('/feeds/releases/1/patterns.csv', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-length': String(bytes.length),
      etag: `"${sha256(bytes, 'hex')}"`,
      'repr-digest': `sha-256=:${sha256(bytes, 'base64')}:`,
    })
    expect(response.headers.has('content-digest')).toBe(false)
    expect((await bodyOf(response)).length).toBe(0)
  })
})

describe('what the reader holds already', () => {
  const tag = () => `"${sha256(onDisk(1, 'indicators.csv'), 'hex')}"`
  const ask = (ifNoneMatch: string, method = 'GET') =>
    read('/feeds/releases/1/indicators.csv', {
      method,
      headers: { 'if-none-match': ifNoneMatch },
    })

  test.each([
    ['the tag', () => tag()],
    ['a weak one, as proxies make it', () => `W/${tag()}`],
    ['a list with it', () => `"other", W/"x,y" ,${tag()},"last"`],
    ['a list without commas', () => `"other" ${tag()}`],
    ['any', () => ' * '],
  ])('is not sent again: %s', async (_, header) => {
    for (const method of ['GET', 'HEAD']) {
      const response = await ask(header(), method)
      expect(response.status).toBe(304)
      expect(response.headers.get('etag')).toBe(tag())
      expect(response.headers.get('cache-control')).toContain('no-cache')
      expect((await bodyOf(response)).length).toBe(0)
    }
  })

  test.each([
    ['another tag', () => `"${'0'.repeat(64)}"`],
    ['half of it', () => tag().slice(0, 20)],
    ['no quotes', () => tag().slice(1, -1)],
    ['a quote too many', () => `"${tag()}"x`],
    ['nothing', () => ''],
    ['noise', () => '"""W/*,,"'],
  ])('is sent all the same: %s', async (_, header) => {
    const response = await ask(header())
    expect([200, 304]).toContain(response.status)
    if (header().includes(tag())) return void (await bodyOf(response))
    expect(response.status).toBe(200)
    expect((await bodyOf(response)).equals(onDisk(1, 'indicators.csv'))).toBe(true)
  })
})

describe('a part of a file', () => {
  const part = (range: string, headers: Record<string, string> = {}) =>
    read('/feeds/releases/1/patterns.csv', { headers: { range, ...headers } })

  test.each([
    ['bytes=0-9', (size: number) => [0, Math.min(9, size - 1)]],
    ['bytes=10-', (size: number) => [10, size - 1]],
    ['bytes=-5', (size: number) => [size - 5, size - 1]],
    ['bytes=3-999999999', (size: number) => [3, size - 1]],
  ])('%s is sent alone', async (range, ends) => {
    const bytes = onDisk(1, 'patterns.csv')
    const [start = 0, end = 0] = ends(bytes.length)
    const response = await part(range)
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${bytes.length}`)
    expect((await bodyOf(response)).equals(bytes.subarray(start, end + 1))).toBe(true)
    expect(response.headers.get('repr-digest')).toBe(`sha-256=:${sha256(bytes, 'base64')}:`)
    expect(response.headers.has('content-digest')).toBe(false)
  })

  test.each(['bytes=0-1,3-4', 'bytes=9-3', 'bytes=-', 'items=0-3', 'bytes=x', 'nonsense'])(
    '%s is not understood, and the whole is sent',
    async (range) => {
      const response = await part(range)
      expect(response.status).toBe(200)
      expect((await bodyOf(response)).equals(onDisk(1, 'patterns.csv'))).toBe(true)
    },
  )

  test('beyond the end is refused with the size, and of another version not cut out', async () => {
    const size = onDisk(1, 'patterns.csv').length
    const beyond = await part(`bytes=${size}-`)
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`])
    expect((await part('bytes=0-3', { 'if-range': '"other"' })).status).toBe(200)
    const tag = `"${sha256(onDisk(1, 'patterns.csv'), 'hex')}"`
    expect((await part('bytes=0-3', { 'if-range': tag })).status).toBe(206)
  })
})

describe('a download', () => {
  test('is recorded with key and file, a 304 as such, and HEAD not at all', async () => {
    await house.usage.save()
    const before = (await downloads()).length
    const sent = await read('/feeds/releases/3/patterns.ndjson')
    await bodyOf(sent)
    await read('/feeds/releases/latest/patterns.ndjson', {
      headers: { 'if-none-match': sent.headers.get('etag') ?? '' },
    })
    await read('/feeds/releases/3/patterns.ndjson', { method: 'HEAD' })
    await read('/feeds/releases/3/none.csv')
    await read('/feeds/releases')
    await house.usage.save()
    const rows = (await downloads()).slice(before)
    const keyId = rows[0]?.keyId
    const same = { agencyId: bank.agencyId, personId: null, keyId, releaseNumber: 3 }
    expect(keyId).toEqual(expect.any(String))
    expect(rows).toMatchObject([
      { ...same, file: 'patterns.ndjson', notModified: false },
      { ...same, file: 'patterns.ndjson', notModified: true },
    ])
    const events = await house.db.auditEvent.findMany({
      where: { action: 'release.downloaded' },
      orderBy: { seq: 'desc' },
      take: 2,
    })
    expect(events.map(({ details }) => details)).toMatchObject([
      { file: 'patterns.ndjson', key: keyId, not_modified: true },
      { file: 'patterns.ndjson', key: keyId, not_modified: false },
    ])
    expect(events[0]).toMatchObject({ actor: `agency:${bank.agencyId}`, subject: 'release:3' })
  })

  test('does not happen where it can’t be recorded', async () => {
    const { db } = house
    await db.$executeRaw`ALTER TABLE "download" RENAME TO "download_gone"`
    const response = await read('/feeds/releases/3/patterns.ndjson')
    await db.$executeRaw`ALTER TABLE "download_gone" RENAME TO "download"`
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('harborlight-pattern')
  })
})

describe('the list of releases', () => {
  const list = async (query = '') => {
    const response = await read(`/feeds/releases${query}`)
    expect(response.status).toBe(200)
    return (await response.json()) as {
      releases: { number: number; href: string; files: { name: string; href: string }[] }[]
      more: boolean
    }
  }

  test('begins after a number and tells whether more follow', async () => {
    const numbers = async (query: string) => {
      const { releases, more } = await list(query)
      return [releases.map(({ number }) => number), more]
    }
    expect(await numbers('')).toEqual([[1, 2, 3], false])
    expect(await numbers('?after=1')).toEqual([[2, 3], false])
    expect(await numbers('?after=0&limit=2')).toEqual([[1, 2], true])
    expect(await numbers('?after=3')).toEqual([[], false])
  })

  test('leads to every file, with the hashes of the manifest', async () => {
    const { releases } = await list('?after=2')
    const [release] = releases
    expect(release).toMatchObject({
      number: 3,
      manifest_sha256: sha256(onDisk(3, 'manifest.json'), 'hex'),
      previous: sha256(onDisk(2, 'manifest.json'), 'hex'),
    })
    expect(release?.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(files)),
    )
    for (const { href, name } of release?.files ?? [])
      expect((await bodyOf(await read(href))).equals(onDisk(3, name))).toBe(true)
  })

  test('has a tag of its own, which changes with a new release', async () => {
    const first = await read('/feeds/releases')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toBe(`"${sha256(await bodyOf(first), 'hex')}"`)
    const again = () => read('/feeds/releases', { headers: { 'if-none-match': etag } })
    expect((await again()).status).toBe(304)
    await aScheduledPattern(house)
    await aRelease(house)
    expect((await again()).status).toBe(200)
  })

  test.each([
    '?after=-1',
    '?after=1.5',
    '?after=x',
    '?after=',
    '?after=99999999999999999999',
    '?after=1&after=2',
    '?limit=0',
    '?limit=501',
    '?limit=1e2',
    '?limit=%00',
  ])('%s is a clear 400', async (query) => {
    const response = await read(`/feeds/releases${query}`)
    expect(response.status).toBe(400)
    if (query.includes('%00')) return
    expect(await response.json()).toMatchObject({
      type: `${site.origin}/api#parameter-malformed`,
      status: 400,
    })
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })
})

describe('what changed between two releases', () => {
  type Line = { change?: string; pattern?: { number: number }; number?: string; reason?: string }
  const linesOf = async (path: string) =>
    (await (await read(path)).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line & Record<string, unknown>)

  test('is the newest of each pattern, and what to take out; with tag, range and a record', async () => {
    const pattern = await aScheduledPattern(house)
    const { number: from } = await aRelease(house)
    const two = await scheduleNextVersion(house, pattern, {
      indicators: pattern.indicators.slice(1),
    })
    const gone = await aScheduledPattern(house)
    await aRelease(house)
    await scheduleNextVersion(house, two, { summary: 'Once more.' })
    await revokeReleased(house, gone)
    const { number: to } = await aRelease(house)
    const path = `/feeds/releases/${from}/delta/${to}`
    const [head, ...lines] = await linesOf(path)
    expect(head).toMatchObject({ format: 'harborlight-delta/1', from, to })
    // What came and went in between is not spoken of.
    expect(lines).toMatchObject([
      { change: 'put', release: to, pattern: { number: pattern.number, version: 3 } },
      { change: 'remove', reason: 'no_longer_named', pattern_stands: true },
    ])
    expect(lines.slice(2)).toEqual([])
    const sent = await read(path)
    const etag = sent.headers.get('etag') ?? ''
    const bytes = await bodyOf(sent)
    expect(etag).toBe(`"${sha256(bytes, 'hex')}"`)
    expect((await read(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    const part = await read(path, { headers: { range: 'bytes=3-9' } })
    expect([part.status, (await bodyOf(part)).equals(bytes.subarray(3, 10))]).toEqual([206, true])
    const row = (await downloads()).at(-1)
    expect(row).toMatchObject({
      releaseNumber: to,
      file: `delta-${from}-${to}.ndjson`,
      variant: 'finance-amber-strict',
    })
    expect((await linesOf(`/feeds/releases/0/delta/latest`)).length).toBeGreaterThan(4)
    expect((await linesOf(`/feeds/releases/${to}/delta/${to}`)).length).toBe(1)
    for (const wrong of [`${to}/delta/${from}`, `1/delta/999`, `x/delta/1`, `latest/delta/1`])
      expect((await read(`/feeds/releases/${wrong}`)).status).toBe(404)
  })

  test('and everything else shows a sector nothing that is not for it', async () => {
    const secret = await aScheduledPattern(house, {
      sectors: ['telecom'],
      title: 'For telecoms alone',
    })
    const shared = await aScheduledPattern(house, { tlp: 'green', title: 'Shared at first' })
    const red = await aScheduledPattern(house, { tlp: 'red', title: 'For one room' })
    const { number } = await aRelease(house)
    await scheduleNextVersion(house, shared, { sectors: ['police'], title: 'Only police now' })
    const { number: after } = await aRelease(house)
    const seen: string[] = []
    for (const one of [number, after])
      for (const name of Object.keys(files))
        seen.push(await (await read(`/feeds/releases/${one}/${name}`)).text())
    for (const path of [
      '',
      '/feed.xml',
      '/feed.json',
      '/index.txt',
      '/changes.csv',
      '/0/delta/latest',
    ])
      seen.push(await (await read(`/feeds/releases${path}`)).text())
    for (const { title, id } of [secret, red, { title: 'Only police now', id: red.id }])
      for (const text of seen) {
        expect(text).not.toContain(title)
        expect(text).not.toContain(id)
      }
    const tombstones = await linesOf(`/feeds/releases/${after}/tombstones.ndjson`)
    expect(tombstones).toMatchObject([{ pattern: shared.id, reason: 'withdrawn', since: after }])
    // A narrower label of its own sector: made when it is first asked for, with all older releases.
    const narrow = await anAgency(house, 'Reef Bank', 'finance')
    await house.db.agency.update({ where: { id: narrow.agencyId }, data: { ceiling: 'green' } })
    const other = feedReader(site.origin, (await aKey(house, narrow)).key)
    const ndjson = await (await other(`/feeds/releases/${number}/patterns.ndjson`)).text()
    expect(
      ndjson
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).title),
    ).toEqual(['Shared at first'])
    // Nor by the tag of what the wider variant has.
    const held = `"${sha256(onDisk(1, 'patterns.ndjson'), 'hex')}"`
    const answer = await other('/feeds/releases/1/patterns.ndjson', {
      headers: { 'if-none-match': held },
    })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(await verifyReleases(house)).toMatchObject({ ok: true })
  })
})

describe('the indexes', () => {
  test('name each release once, newest first, and say who publishes', async () => {
    const newest = await house.db.release.count()
    const changes = await (await read('/feeds/releases/changes.csv')).text()
    expect(parseCsv(changes).map(([path]) => path)).toEqual(
      Array.from({ length: newest }, (_, nth) => `${newest - nth}/manifest.json`),
    )
    const index = (await (await read('/feeds/releases/index.txt')).text()).trim().split('\n')
    expect(index).toContain('1/patterns.ndjson')
    expect((await read(`/feeds/releases/${index[0]}`)).status).toBe(200)
    expect(await (await read('/feeds/releases/year/2026/index.txt')).text()).toContain(index[0])
    expect(await (await read('/feeds/releases/year/1999/index.txt')).text()).toBe('')
    const { feed } = await (await read('/feeds/releases/feed.json')).json()
    expect(feed.entry).toHaveLength(newest)
    expect(feed.entry[0].content.src).toBe(`${site.origin}/feeds/releases/${newest}/manifest.json`)
    const atom = await read('/feeds/releases/feed.xml')
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect((await atom.text()).split('<entry>')).toHaveLength(newest + 1)
    const at = `${site.origin}/.well-known/harborlight/provider-metadata.json`
    expect(await (await fetch(at)).json()).toMatchObject({ canonical_url: at, csaf: false })
  })

  test('lead to a signature that a JOSE library takes', async () => {
    const { keys } = await (await fetch(`${site.origin}/feeds/jwks.json`)).json()
    const key = await importJWK(keys[0])
    expect(await calculateJwkThumbprint(keys[0])).toBe(keys[0].kid)
    const [protectedHeader = '', signature = ''] = onDisk(1, 'manifest.json.jws')
      .toString()
      .split('..')
    const jws = (payload: Buffer) =>
      flattenedVerify(
        { protected: protectedHeader, signature, payload: payload.toString('base64url') },
        key,
      )
    const manifest = onDisk(1, 'manifest.json')
    expect((await jws(manifest)).protectedHeader).toEqual({ alg: 'EdDSA', kid: keys[0].kid })
    await expect(jws(Buffer.concat([manifest, Buffer.from(' ')]))).rejects.toThrow()
  })
})

describe('whatever else is asked for', () => {
  test.each([
    '/feeds/releases/0',
    '/feeds/releases/-1',
    '/feeds/releases/1e3',
    '/feeds/releases/01',
    '/feeds/releases/999',
    '/feeds/releases/99999999999999999999',
    '/feeds/releases/newest',
    '/feeds/releases/%F0%9F%92%A9',
    '/feeds/releases/1/none.csv',
    '/feeds/releases/1/MANIFEST.JSON',
    '/feeds/releases/1/..%2f..%2fkeys%2fkeyring.json',
    '/feeds/releases/1/%2e%2e%2f0002%2fmanifest.json',
    '/feeds/releases/..%2fkeys/keyring.json',
    '/feeds/releases/1/patterns.csv/more',
    '/feeds/other',
    '/feeds',
  ])('%s is a 404', async (path) => {
    expect((await read(path)).status).toBe(404)
  })

  test('a name of 1,500 letters is a 404, an address of 3,000 a 414', async () => {
    expect((await read(`/feeds/releases/1/${'a'.repeat(1500)}`)).status).toBe(404)
    expect((await read(`/feeds/releases/1/${'a'.repeat(3000)}`)).status).toBe(414)
  })

  test.each(['/feeds/releases/%', '/feeds/releases/1/%00', '/feeds/releases/1/%ff'])(
    '%s is a 400',
    async (path) => {
      expect((await read(path)).status).toBe(400)
    },
  )

  test.each([
    '/feeds/releases',
    '/feeds/releases/1',
    '/feeds/releases/1/patterns.csv',
    '/feeds/public-key',
  ])('%s is read only', async (path) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await read(path, { method, body: '{"a":' })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD')
    }
    for (const method of ['OPTIONS', 'TRACE', 'PROPFIND'])
      expect(await raw(path, { method })).toBe(405)
  })

  test('a host that makes no address is a 400', async () => {
    expect(await raw('/feeds/releases', { headers: { host: 'a b' } })).toBe(400)
    const forwarded = { 'x-forwarded-host': 'x:99999999' }
    expect(await raw('/health', { headers: forwarded })).toBe(400)
    // No answer to a program says its own host: whatever a proxy writes there is not read.
    expect(await raw('/feeds/releases', { headers: forwarded })).toBe(401)
  })

  test('headers that are none of ours change nothing', async () => {
    const response = await read('/feeds/releases/1', {
      headers: {
        'accept-encoding': 'gzip, br',
        accept: 'image/png',
        'if-modified-since': 'yesterday',
        'if-match': '"x"',
        cookie: 'hl_staff=nonsense; =;;',
      },
    })
    expect(response.status).toBe(200)
    expect((await bodyOf(response)).equals(onDisk(1, 'manifest.json'))).toBe(true)
  })
})

describe('the public key', () => {
  test('needs no key and may be kept', async () => {
    const response = await fetch(`${site.origin}/feeds/public-key`)
    expect(await response.text()).toBe(publicKeyFile(house.signer))
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
    const etag = response.headers.get('etag') ?? ''
    const again = await fetch(`${site.origin}/feeds/public-key`, {
      headers: { 'if-none-match': etag },
    })
    expect(again.status).toBe(304)
    const head = await fetch(`${site.origin}/feeds/public-key`, { method: 'HEAD' })
    expect(head.status).toBe(200)
  })
})

test('nothing but what says so may be kept: pages not, built files yes', async () => {
  const page = await fetch(`${site.origin}/`)
  expect(page.headers.get('cache-control')).toBe('no-store')
  const sheet = /\/assets\/[\w-]+\.css/.exec(await page.text())?.[0]
  const asset = await fetch(site.origin + sheet)
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})
