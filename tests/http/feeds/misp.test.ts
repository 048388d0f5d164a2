import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type OutgoingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { eventId } from '#core/release/misp/event.ts'
import { mispEventSchema, mispManifestSchema } from '#core/release/misp/schema.ts'
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
import { indicatorOf, oneOfEach } from '#tests/support/release-input.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let bank: AgencyAndMember
let key: string
let whole: PatternPayload
let green: PatternPayload
let telecom: PatternPayload

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-09T06:00:00Z'))
  whole = await aScheduledPattern(house, { sectors: ['finance'], tlp: 'amber' })
  green = await aScheduledPattern(house, { sectors: [], tlp: 'green', title: '"},<b>{\u202e' })
  telecom = await aScheduledPattern(house, { sectors: ['telecom'], tlp: 'clear' })
  await aRelease(house)
  bank = await anAgency(house, 'Harbour Bank')
  key = (await aKey(house, bank)).key
  site = await serveSite(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** What MISP reads of a feed's settings to ask for it. */
const settings = z.tuple([
  z.object({
    Feed: z.object({
      url: z.url(),
      headers: z.string(),
      source_format: z.literal('misp'),
      input_source: z.literal('network'),
    }),
  }),
])

const folder = '/feeds/misp'
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const md5 = (text: string) => createHash('md5').update(text).digest('hex')

type Held = { timestamp: string; attributes: Map<string, { deleted: boolean; toIds: boolean }> }

/** Takes events as a MISP does: those with a later timestamp, and of their parts what is later. */
function aMisp() {
  const ask = feedReader(site.origin, key)
  const etags = new Map<string, string>()
  const events = new Map<string, Held>()
  return {
    events,
    pull: async () => {
      const tag = etags.get('manifest')
      const answer = await ask(`${folder}/manifest.json`, {
        headers: tag === undefined ? {} : { 'if-none-match': tag },
      })
      if (answer.status === 304) return []
      etags.set('manifest', answer.headers.get('etag') ?? '')
      const manifest = mispManifestSchema.parse(await answer.json())
      const changed = Object.entries(manifest).filter(
        ([uuid, { timestamp }]) => Number(events.get(uuid)?.timestamp ?? 0) < Number(timestamp),
      )
      for (const [uuid, entry] of changed) {
        const response = await ask(`${folder}/${uuid}.json`)
        const bytes = new Uint8Array(await response.arrayBuffer())
        expect(sha256(bytes)).toBe(entry['integrity:sha256'])
        const { Event } = mispEventSchema.parse(JSON.parse(Buffer.from(bytes).toString()))
        expect(Event).toMatchObject({ uuid, info: entry.info, timestamp: entry.timestamp })
        const all = [...Event.Attribute, ...Event.Object.flatMap(({ Attribute }) => Attribute)]
        const held = events.get(uuid)?.attributes ?? new Map()
        for (const one of all) held.set(one.uuid, { deleted: one.deleted, toIds: one.to_ids })
        events.set(uuid, { timestamp: Event.timestamp, attributes: held })
      }
      return changed.map(([uuid]) => uuid)
    },
  }
}

const hashes = async () => {
  const text = await (await feedReader(site.origin, key)(`${folder}/hashes.csv`)).text()
  return new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => z.tuple([z.string(), z.string()]).parse(line.split(','))),
  )
}

test('a MISP pulls the feed, then what changed, and what was taken back is deleted with it', async () => {
  const misp = aMisp()
  expect((await misp.pull()).sort()).toEqual([eventId(whole.id), eventId(green.id)].sort())
  expect(await misp.pull()).toEqual([])
  const phone = oneOfEach.find(({ type }) => type === 'phone')?.value ?? ''
  expect([eventId(whole.id), eventId(green.id)]).toContain((await hashes()).get(md5(phone)))

  house.advance(7 * 86_400_000)
  await scheduleNextVersion(house, whole, { indicators: [indicatorOf('domain', 'new.example')] })
  await revokeReleased(house, green)
  await aRelease(house)
  expect((await misp.pull()).sort()).toEqual([eventId(whole.id), eventId(green.id)].sort())
  const live = (id: string) =>
    [...(misp.events.get(eventId(id))?.attributes.values() ?? [])].filter(({ deleted }) => !deleted)
  expect(live(green.id)).toEqual([])
  // The new address, and the summary.
  expect(
    live(whole.id)
      .map(({ toIds }) => toIds)
      .sort(),
  ).toEqual([false, true])
  expect(misp.events.get(eventId(whole.id))?.attributes.size).toBeGreaterThan(oneOfEach.length)
  expect([...(await hashes())]).toEqual([[md5('new.example'), eventId(whole.id)]])

  await house.usage.save()
  const events = await house.db.auditEvent.findMany({
    where: { action: { in: ['misp.events_read', 'taxii.objects_read'] } },
  })
  expect([...new Set(events.map(({ action }) => action))]).toEqual(['misp.events_read'])
  const details = events.map((event) =>
    z.looseObject({ endpoint: z.string(), events: z.int() }).parse(event.details),
  )
  const ofEvents = details.filter(({ endpoint }) => endpoint === 'misp-event')
  // Two in each of the two pulls that brought any.
  expect(ofEvents.reduce((sum, one) => sum + one.events, 0)).toBe(4)
})

/** By hand, as fetch adds and undoes encodings of its own. */
function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>(
    (resolve, reject) => {
      const asked = { authorization: `Bearer ${key}`, ...headers }
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

test('the settings in the guide are those of this feed', async () => {
  const guide = readFileSync('docs/api/misp.md', 'utf8')
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(guide) ?? []
  const text = json.replace('https://PORTAL', site.origin).replace('KEY', key)
  const [{ Feed }] = settings.parse(JSON.parse(text))
  const [name = '', value = ''] = Feed.headers.split(': ')
  for (const file of ['manifest.json', 'hashes.csv'])
    expect((await fetch(`${Feed.url}/${file}`, { headers: { [name]: value } })).status).toBe(200)
})

const files = () => ['manifest.json', 'hashes.csv', `${eventId(whole.id)}.json`]

describe('the files', () => {
  test('come as gzip and brotli with the same bytes inside, and 304 to who holds them', async () => {
    for (const file of files()) {
      const plain = await ask(`${folder}/${file}`)
      const gzip = await ask(`${folder}/${file}`, { 'accept-encoding': 'gzip' })
      const brotli = await ask(`${folder}/${file}`, { 'accept-encoding': 'br' })
      expect([gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([
        'gzip',
        'br',
      ])
      const inside = [gunzipSync(gzip.body), brotliDecompressSync(brotli.body)]
      for (const body of inside) expect(sha256(body)).toBe(sha256(plain.body))
      expect(plain.headers['cache-control']).toBe('private, no-cache')
      const held = await ask(`${folder}/${file}`, { 'if-none-match': plain.headers.etag })
      expect([held.status, held.body.length]).toEqual([304, 0])
      const head = await ask(`${folder}/${file}`, {}, 'HEAD')
      expect([head.status, head.body.length, head.headers.etag]).toEqual([
        200,
        0,
        plain.headers.etag,
      ])
    }
  })

  test('are for who may see them, by Bearer, Basic or not at all', async () => {
    const basic = `Basic ${Buffer.from(`misp:${key}`).toString('base64')}`
    for (const file of files()) {
      expect((await ask(`${folder}/${file}`, { authorization: basic })).status).toBe(200)
      expect((await ask(`${folder}/${file}`, { authorization: 'Bearer none' })).status).toBe(401)
      expect((await ask(`${folder}/${file}`, {}, 'POST')).status).toBe(405)
    }
    const unknown = [`${eventId(telecom.id)}.json`, `${eventId('x')}.json`, 'x.json', '%2e%2e.json']
    for (const file of unknown) {
      const { status, headers } = await ask(`${folder}/${file}`)
      expect([file, status, headers['content-type']]).toEqual([
        file,
        404,
        'application/problem+json',
      ])
    }
  })

  test('say that they are behind rather than what is out of date', async () => {
    await house.db.mispFeed.updateMany({ data: { release: 1 } })
    for (const file of files()) {
      const { status, headers } = await ask(`${folder}/${file}`)
      expect([status, headers['retry-after']]).toEqual([503, '60'])
    }
    await house.db.mispFeed.updateMany({ data: { release: 2 } })
  })
})
