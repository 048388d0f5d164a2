import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, test } from 'vitest'
import { sectors } from '#core/release/sectors.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import { acceptsTaxii } from '#core/taxii/accept.ts'
import {
  audienceOf,
  everybody,
  mayRead,
  readClearance,
  sectorBit,
  servedLabels,
  tlpRank,
} from '#core/taxii/audience.ts'
import { type CursorPlace, readCursor, type Sign, writeCursor } from '#core/taxii/cursor.ts'
import { faultMessage, faults } from '#core/taxii/faults.ts'
import { taxiiObjects } from '#core/taxii/objects.ts'
import { type Filter, pageSize, readQuery } from '#core/taxii/query.ts'
import { collectionsResource, envelope } from '#core/taxii/resources.ts'
import { formatTimestamp, parseTimestamp } from '#core/taxii/timestamp.ts'
import { fc } from '#tests/support/property.ts'
import { payloadOf, releaseOf } from '#tests/support/release-input.ts'

describe('a timestamp', () => {
  test('of microseconds survives being written and read', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 253_402_300_799_999_999n }), (micros) => {
        expect(parseTimestamp(formatTimestamp(micros))).toBe(micros)
      }),
    )
  })

  test('sorts as text as it does as a number', () => {
    const micros = fc.bigInt({ min: 0n, max: 253_402_300_799_999_999n })
    fc.assert(
      fc.property(micros, micros, (a, b) => {
        expect(formatTimestamp(a) < formatTimestamp(b)).toBe(a < b)
      }),
    )
  })

  test.each([
    ['2026-11-16T06:00:00Z', 1_794_808_800_000_000n],
    ['2026-11-16T06:00:00.5Z', 1_794_808_800_500_000n],
    ['2026-11-16T06:00:00.000001Z', 1_794_808_800_000_001n],
    ['2026-11-16T06:00:00.000001999Z', 1_794_808_800_000_001n],
    ['2026-11-16T06:00:00', null],
    ['2026-11-16T06:00:00.Z', null],
    ['2026-11-16 06:00:00Z', null],
    ['2026-11-16T06:00:00+00:00', null],
    ['2026-02-30T00:00:00Z', null],
    ['2026-11-16T25:00:00Z', null],
    ['', null],
  ])('%s is read as %s', (text, micros) => {
    expect(parseTimestamp(text)).toBe(micros)
  })
})

describe('a query', () => {
  const read = (query: string, endpoint: 'objects' | 'versions' | 'object' = 'objects') =>
    readQuery(endpoint, new URLSearchParams(query))

  test('that says nothing asks for the newest versions, a page of them', () => {
    expect(read('')).toEqual({
      ok: true,
      query: {
        filter: {
          addedAfter: null,
          ids: null,
          types: null,
          versions: ['last'],
          specVersions: null,
        },
        limit: pageSize,
        next: null,
      },
    })
    expect(read('', 'versions')).toMatchObject({ query: { filter: { versions: ['all'] } } })
  })

  test('means the same whatever the order of its values', () => {
    expect(read('match[type]=url,indicator')).toEqual(read('match[type]=indicator,url,indicator'))
    expect(read('match[version]=2026-11-16T06:00:00Z')).toEqual(
      read('match[version]=2026-11-16T06:00:00.000000Z'),
    )
  })

  test('for more than a page gets a page', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 29n }), (limit) => {
        const wanted = Number(limit < BigInt(pageSize) ? limit : pageSize)
        expect(read(`limit=${limit}`)).toMatchObject({ ok: true, query: { limit: wanted } })
      }),
    )
  })

  test('is answered whatever is typed, and never by throwing', () => {
    const name = fc.constantFrom('limit', 'added_after', 'next', 'match[id]', 'match[version]', 'x')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
        expect(typeof readQuery('objects', new URLSearchParams(pairs)).ok).toBe('boolean')
      }),
    )
  })

  test.each(['__proto__=1', 'constructor=1', 'toString=x'])('%s is no parameter', (query) => {
    expect(read(query)).toEqual(read(''))
  })
})

const sign: Sign = (message) => hmac(sha256, utf8ToBytes('one'), utf8ToBytes(message))
const other: Sign = (message) => hmac(sha256, utf8ToBytes('two'), utf8ToBytes(message))

describe('a cursor', () => {
  const filter: Filter = {
    addedAfter: null,
    ids: null,
    types: null,
    versions: ['last'],
    specVersions: null,
  }
  const place: CursorPlace = {
    endpoint: 'objects',
    collection: 'c',
    filter,
    clearance: { sector: 'finance', ceiling: 'amber' },
  }

  test('comes back as it went, also under an older key', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 62n }), (after) => {
        const text = writeCursor({ after }, place, sign)
        expect(text).toMatch(/^[\w-]{32}$/)
        expect(readCursor(text, place, [other, sign])).toEqual({ after })
        expect(readCursor(text, place, [other])).toBeNull()
      }),
    )
  })

  test.each<[string, Partial<CursorPlace>]>([
    ['another endpoint', { endpoint: 'manifest' }],
    ['another collection', { collection: 'd' }],
    ['one object', { object: 'x' }],
    ['another filter', { filter: { ...filter, types: ['url'] } }],
    ['another time', { filter: { ...filter, addedAfter: 5n } }],
    ['another version', { filter: { ...filter, versions: ['all'] } }],
    ['a lower clearance', { clearance: { sector: 'finance', ceiling: 'green' } }],
    ['another sector', { clearance: { sector: 'police', ceiling: 'amber' } }],
  ])('is refused for %s', (_, change) => {
    const text = writeCursor({ after: 9n }, place, sign)
    expect(readCursor(text, place, [sign])).toEqual({ after: 9n })
    expect(readCursor(text, { ...place, ...change }, [sign])).toBeNull()
  })

  test('with any character changed is none of ours', () => {
    const text = writeCursor({ after: 1_794_808_800_000_000n }, place, sign)
    fc.assert(
      fc.property(fc.nat(31), fc.constantFrom(...'AZaz09-_'), (at, letter) => {
        const changed = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`
        fc.pre(changed !== text)
        expect(readCursor(changed, place, [sign])).toBeNull()
      }),
    )
  })

  test('of any other text is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(text, place, [sign])).toBeNull()
      }),
    )
  })
})

test.each([
  [null, true],
  ['', true],
  ['*/*', true],
  ['application/taxii+json', true],
  ['application/taxii+json;version=2.1', true],
  ['application/taxii+json; version="2.1"; charset=utf-8', false],
  ['application/taxii+json;version=2.0, application/taxii+json;version=2.1;q=0.1', true],
  ['application/taxii+json;version=2.0', false],
  ['application/taxii+json;q=0', false],
  ['application/json', false],
  [';;;,,,', false],
])('Accept: %s is served: %s', (accept, served) => {
  expect(acceptsTaxii(accept)).toBe(served)
})

describe('an audience', () => {
  test('is who has the sector and the label, for every pair of them', () => {
    for (const sector of sectors)
      for (const ceiling of servedLabels) {
        const scopes = sectors.flatMap((one) =>
          servedLabels.map((l) => ({ sector: one, ceiling: l })),
        )
        const seen = scopes.filter((scope) => mayRead({ sector, ceiling }, scope))
        expect(seen).toHaveLength(tlpRank(ceiling) + 1)
        expect(seen.every((scope) => scope.sector === sector)).toBe(true)
      }
  })

  test('of a pattern that names no sector is every sector', () => {
    expect(audienceOf({ sectors: [], tlp: 'clear' })).toEqual(everybody)
    const named = audienceOf({ sectors: ['police', 'ngo'], tlp: 'amber' })
    expect(named).toEqual({ sectors: sectorBit('police') | sectorBit('ngo'), tlp: 2 })
  })

  test('of TLP:RED reaches no collection', () => {
    expect(servedLabels).toEqual(tlpLabels.filter((label) => label !== 'red'))
    expect(readClearance('finance', 'red')).toBeNull()
    expect(readClearance('nobody', 'clear')).toBeNull()
  })
})

describe('the objects of a release', () => {
  const two = releaseOf([
    payloadOf({ number: 1, sectors: ['finance'], tlp: 'green' }),
    payloadOf({
      id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c02',
      number: 2,
      sectors: ['telecom'],
      tlp: 'amber',
    }),
  ])
  const objects = taxiiObjects(two)

  test('come once each, after what they refer to, without the report', () => {
    const ids = objects.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(objects.map(({ type }) => type)).not.toContain('report')
    for (const [at, { json }] of objects.entries()) {
      const { id, created_by_ref, object_marking_refs, ...one } = JSON.parse(json)
      const refs = [created_by_ref, ...(object_marking_refs ?? []), one.source_ref, one.target_ref]
      for (const ref of refs.filter((text) => text !== undefined && text !== id))
        expect(ids.slice(0, at)).toContain(ref)
    }
  })

  test('are for the audience of their pattern, and what they share for everybody', () => {
    const campaigns = objects.filter(({ type }) => type === 'campaign')
    expect(campaigns.map(({ sectors: bits, tlp }) => [bits, tlp])).toEqual([
      [sectorBit('finance'), tlpRank('green')],
      [sectorBit('telecom'), tlpRank('amber')],
    ])
    for (const { type, sectors: bits, tlp } of objects)
      if (['identity', 'marking-definition', 'location', 'attack-pattern'].includes(type))
        expect({ sectors: bits, tlp }).toEqual(everybody)
      else expect(bits).not.toBe(everybody.sectors)
  })
})

test('an empty page is an empty object, and a full one holds its content as it is', () => {
  expect(envelope('objects', '', { more: false, next: null })).toBe('{}\n')
  expect(collectionsResource([])).toEqual({})
  const page = envelope('objects', '{"a":1},{"b":2}', { more: true, next: 'x' })
  expect(JSON.parse(page)).toEqual({ more: true, next: 'x', objects: [{ a: 1 }, { b: 2 }] })
})

test('each fault is a TAXII error message of its own status', () => {
  for (const fault of Object.keys(faults) as (keyof typeof faults)[])
    expect(faultMessage(fault)).toMatchObject({
      error_code: fault,
      http_status: String(faults[fault].status),
    })
})
