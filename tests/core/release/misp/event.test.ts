import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { revokePayload } from '#core/pattern/revoke-payload.ts'
import { clearanceBit } from '#core/release/misp/clearances.ts'
import { eventId, mispEvent } from '#core/release/misp/event.ts'
import { feedEntry } from '#core/release/misp/feed-entry.ts'
import { mispEvents } from '#core/release/misp/format.ts'
import { type MispEvent, mispEventSchema, mispManifestSchema } from '#core/release/misp/schema.ts'
import { secondsOf, viewsOf } from '#core/release/misp/versions.ts'
import { sectors } from '#core/release/sectors.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import { clearances } from '#core/release/variant.ts'
import { hostilePayloads, hostileValue } from '#tests/support/hostile-payloads.ts'
import { hostileStrings } from '#tests/support/hostile-strings.ts'
import { fc } from '#tests/support/property.ts'
import { indicatorOf, oneOfEach, payloadOf, releaseOf } from '#tests/support/release-input.ts'

const { portal, ...head } = releaseOf()
const police = { sector: 'police', ceiling: 'amber+strict' } as const

const digest = (algorithm: string, text: string): string =>
  createHash(algorithm).update(text).digest('hex')

const week = (nth: number): string => new Date(Date.UTC(2026, 9, 5 + 7 * nth, 6)).toISOString()
const secondsAt = (nth: number): string => String(Date.parse(week(nth)) / 1000)

/** What a reader's event says after all these versions came, one a week; null where there is none. */
function eventOf(payloads: readonly PatternPayload[], reader: Parameters<typeof clearanceBit>[0]) {
  const versions = payloads.map((payload, nth) => ({ payload, modified: week(nth) }))
  const view = viewsOf(versions).find(({ readers }) => (readers & clearanceBit(reader)) !== 0)
  return view === undefined ? null : mispEventSchema.parse(mispEvent(portal, view)).Event
}

/** The same for a reader who has one. */
function policeEvent(...payloads: readonly PatternPayload[]): MispEvent['Event'] {
  const event = eventOf(payloads, police)
  if (event === null) throw new Error('the police may read none of it')
  return event
}

const attributesOf = ({ Attribute, Object: objects }: MispEvent['Event']) => [
  ...Attribute,
  ...objects.flatMap((one) => one.Attribute),
]
const byValue = (event: MispEvent['Event'], value: string) =>
  attributesOf(event).find((one) => one.value === value)

/** Values that MISP takes as they are; the others lose what says their kind. */
const isWhole: ReadonlySet<string> = new Set(['url', 'domain', 'email', 'phone', 'company'])

const site = indicatorOf('domain', 'jobs.example')
const number = indicatorOf('phone', '+85512345678')
const v1 = payloadOf({ indicators: [site, number] })
const v2 = payloadOf({ version: 2, status: 'amended', indicators: [site], title: 'New words' })

describe('an event', () => {
  test('has an object with the published template for each wallet, phone, bank account and account', () => {
    const event = policeEvent(payloadOf())
    const objects = event.Object.map(({ name, template_uuid, template_version, Attribute }) => [
      name,
      template_uuid,
      template_version,
      ...Attribute.map(({ object_relation, type, value }) => `${object_relation} ${type} ${value}`),
    ])
    const coin = 'd0e6997e-78da-4815-a6a1-cfc1c1cb8a46'
    const bank = 'b4712203-95a8-4883-80e9-b566f5df11c9'
    expect(objects).toEqual([
      [
        'phone-number',
        'c4b5a67c-63d2-11ec-90d6-0242ac120003',
        '1',
        'phone-number phone-number +85512345678',
      ],
      ['telegram-account', '06f02ecf-5afb-42c5-9cb0-b362e222f52c', '2', 'username text best_jobs'],
      [
        'coin-address',
        coin,
        '7',
        'address-crypto text 0x00000000219ab540356cbb839cbe05303d7705fa',
        'symbol text ETH',
      ],
      [
        'cryptocurrency-transaction',
        'a4aab70f-e43a-48cb-bf82-505de8228dd6',
        '3',
        'transaction-number text 9f2c',
      ],
      ['bank-account', bank, '3', 'iban iban GB29NWBK60161331926819'],
      ['bank-account', bank, '3', 'account bank-account-nr 1234567890', 'text text Country: TH'],
      [
        'legal-entity',
        '14f5688f-d89c-469f-9878-c48bf6c41c65',
        '2',
        'name text golden harbour holdings',
      ],
    ])
    expect(event.Attribute.map(({ type, category }) => [type, category])).toEqual([
      ['comment', 'Other'],
      ['url', 'Network activity'],
      ['domain', 'Network activity'],
      ['email', 'Network activity'],
      ['mobile-application-id', 'Payload delivery'],
    ])
  })

  test('knows bitcoin, monero and numbers that are accounts', () => {
    const values = ['wallet|btc:1Boat', 'wallet|xmr:4Adk', 'handle|whatsapp:+66812345678']
    const indicators = (['btc:1Boat', 'xmr:4Adk'] as const).map((one) => indicatorOf('wallet', one))
    const event = policeEvent(
      payloadOf({ indicators: [...indicators, indicatorOf('handle', 'whatsapp:+66812345678')] }),
    )
    expect(values).toHaveLength(event.Object.length)
    expect(
      event.Object.map(({ Attribute: [main] }) => [main?.object_relation, main?.type]),
    ).toEqual([
      ['address', 'btc'],
      ['address-xmr', 'xmr'],
      ['user-id', 'text'],
    ])
  })

  test('says by week when it was seen, how sure we are, what is asked and how it ages', () => {
    const phone = policeEvent(payloadOf()).Object[0]
    expect(phone).toMatchObject({
      first_seen: '2026-09-28T00:00:00.000000+00:00',
      last_seen: '2026-11-15T23:59:59.999000+00:00',
      comment:
        'People were contacted from it. Confidence 85 of 100. Asked of telecom: number blocked. ' +
        'Valid until the end of 2027-W20, half of its worth is gone 8 weeks after it was last seen.',
    })
    expect(phone?.Attribute[0]?.Tag?.map(({ name }) => name)).toEqual(['false-positive:risk="low"'])
  })

  test('lets machines act by confidence and role alone', () => {
    const event = policeEvent(
      payloadOf({
        indicators: [
          indicatorOf('domain', 'sure.example', { score: 50 }),
          indicatorOf('domain', 'unsure.example', { score: 49 }),
          indicatorOf('domain', 'claimed.example', { role: 'claimed_identity' }),
          indicatorOf('company', 'a name'),
        ],
      }),
    )
    const detected = attributesOf(event).filter(({ to_ids }) => to_ids)
    expect(detected.map(({ value }) => value)).toEqual(['sure.example'])
  })

  test('carries labels and taxonomies that fit, and calls no trafficking a scam', () => {
    const names = (part: Partial<PatternPayload>) =>
      policeEvent(payloadOf(part)).Tag.map(({ name }) => name)
    expect(names({ tlp: 'amber+strict' })).toEqual([
      'tlp:amber+strict',
      'PAP:GREEN',
      'circl:incident-classification="scam"',
      'content-classification:cybercrime="fraud-scams"',
      'veris:action:social:variety="Scam"',
      'misp-galaxy:taxonomy-of-fraud="Employment Fraud"',
      'misp-galaxy:mitre-fraud-framework="Convert to Cryptocurrency - F1018"',
      'harborlight:kind="job_offer"',
      'harborlight:sub-kind="scam_compound"',
      'harborlight:tips="10-49"',
      'harborlight:tactic="inflated_pay_lure"',
      'harborlight:tactic="crypto_conversion"',
      'harborlight:ask="telecom/number_blocked"',
    ])
    const trafficking = names({ kind: 'forced_work', sub_kind: 'domestic_work', tactics: [] })
    expect(trafficking.join()).not.toMatch(/scam|fraud/i)
    expect(names({ kind: 'investment', sub_kind: 'romance_investment' })).toContain(
      'cryptocurrency-threat:Pig Butchering Scam',
    )
  })

  test('is handed on by no MISP further than its label allows', () => {
    const of = (tlp: (typeof tlpLabels)[number]) => policeEvent(payloadOf({ tlp })).distribution
    expect(['clear', 'green', 'amber', 'amber+strict'].map((one) => of(one as 'clear'))).toEqual([
      '3',
      '1',
      '0',
      '0',
    ])
    expect(eventOf([payloadOf({ tlp: 'red' })], police)).toBeNull()
  })
})

describe('a later version', () => {
  test('deletes what it leaves out, and moves nothing else', () => {
    const event = policeEvent(v1, v2)
    expect(event).toMatchObject({ info: 'P-0012 New words', timestamp: secondsAt(1) })
    expect(event.first_publication).toBe(secondsAt(0))
    expect(byValue(event, site.value)).toMatchObject({ deleted: false, timestamp: secondsAt(0) })
    const gone = { deleted: true, timestamp: secondsAt(1) }
    expect(event.Object).toMatchObject([{ ...gone, Attribute: [{ ...gone, to_ids: false }] }])
  })

  test('keeps every uuid', () => {
    const uuids = (event: MispEvent['Event']) => attributesOf(event).map(({ uuid }) => uuid)
    expect(uuids(policeEvent(v1, v2))).toEqual(uuids(policeEvent(v1)))
    expect(policeEvent(v1, v2).uuid).toBe(eventId(v1.id))
    expect(new Set(uuids(policeEvent(payloadOf()))).size).toBe(
      attributesOf(policeEvent(payloadOf())).length,
    )
  })

  test('that takes the pattern back deletes everything and says so', () => {
    const event = policeEvent(v1, revokePayload(v1, 'false_positive'))
    expect(event.info).toMatch(/^Revoked: P-0012 /)
    expect(event.Tag.map(({ name }) => name)).toContain('harborlight:revocation="false_positive"')
    const all = [...attributesOf(event), ...event.Object]
    expect(all.every(({ deleted, timestamp }) => deleted && timestamp === secondsAt(1))).toBe(true)
    expect(attributesOf(event).some(({ to_ids }) => to_ids)).toBe(false)
  })

  test('for fewer leaves a withdrawal with everybody else, without its words', () => {
    const narrow = payloadOf({ ...v2, sectors: ['telecom'], title: 'Only for telecoms' })
    const event = policeEvent(v1, narrow)
    expect(event).toMatchObject({ info: 'Withdrawn: P-0012', timestamp: secondsAt(1) })
    expect(event.Tag.map(({ name }) => name)).toEqual(['tlp:amber'])
    expect([...attributesOf(event), ...event.Object].every(({ deleted }) => deleted)).toBe(true)
    expect(JSON.stringify(event)).not.toContain('Only for telecoms')
    const again = policeEvent(v1, narrow, payloadOf({ ...v2, version: 3 }))
    expect(byValue(again, site.value)).toMatchObject({ deleted: false, timestamp: secondsAt(2) })
  })

  test('for more tells newcomers nothing of what only the older readers had', () => {
    const first = payloadOf({ ...v1, sectors: ['telecom'] })
    const event = policeEvent(first, payloadOf({ ...v2, sectors: [] }))
    expect(JSON.stringify(event)).not.toContain(number.value)
    expect(eventOf([first, v2], { ...police, sector: 'telecom' })?.Object).toHaveLength(1)
  })

  test('is later by a second even when two came in one', () => {
    const modified = '2026-11-20T06:00:00.400Z'
    expect(secondsOf([{ modified }, { modified }, { modified: week(0) }])).toEqual([
      1795154400, 1795154401, 1795154402,
    ])
  })
})

test('each clearance sees exactly what it may, whatever versions there are', () => {
  const version = fc.record({
    tlp: fc.constantFrom(...tlpLabels),
    sectors: fc.subarray([...sectors]),
  })
  fc.assert(
    fc.property(fc.array(version, { minLength: 1, maxLength: 4 }), (drawn) => {
      const payloads = drawn.map((part, nth) =>
        payloadOf({
          ...part,
          version: nth + 1,
          status: nth === 0 ? 'new' : 'amended',
          title: `title-${nth}.`,
          indicators: [indicatorOf('domain', `v${nth}.example`)],
        }),
      )
      const views = viewsOf(payloads.map((payload, nth) => ({ payload, modified: week(nth) })))
      for (const clearance of clearances) {
        const mine = views.filter(({ readers }) => (readers & clearanceBit(clearance)) !== 0)
        const allowed = payloads.map(
          ({ tlp, sectors: named }) =>
            tlp !== 'red' &&
            tlpLabels.indexOf(tlp) <= tlpLabels.indexOf(clearance.ceiling) &&
            (named.length === 0 || named.includes(clearance.sector)),
        )
        expect(mine).toHaveLength(allowed.includes(true) ? 1 : 0)
        const [view] = mine
        if (view === undefined) continue
        const text = JSON.stringify(mispEvent(portal, view))
        const shown = payloads.map((_, nth) => text.includes(`v${nth}.example`))
        expect(shown).toEqual(allowed)
        expect(text.includes('"deleted":false')).toBe(allowed.at(-1) === true)
      }
    }),
    { numRuns: 40 },
  )
})

test('manifest and hashes speak of the very bytes', () => {
  const [view] = viewsOf([{ payload: payloadOf(), modified: week(0) }])
  if (view === undefined) throw new Error('no view')
  const text = feedEntry(mispEvent(portal, view), digest)
  const manifest = mispManifestSchema.parse({ [text.uuid]: JSON.parse(text.entry) })
  const sha256 = digest('sha256', text.json)
  expect(manifest[text.uuid]?.['integrity:sha256']).toBe(sha256)
  expect(text.sha256).toBe(sha256)
  const values = oneOfEach.map(({ type, value }) =>
    isWhole.has(type) ? value : value.slice(value.indexOf(':') + 1),
  )
  expect(text.hashes.trimEnd().split('\n').sort()).toEqual(
    values.map((value) => `${digest('md5', value)},${text.uuid}`).sort(),
  )
})

test('the file of a release holds the same events, one a line', () => {
  const writer = mispEvents.begin({ ...head, portal, ...police })
  const later = { payload: v2, before: v1, created: week(0), modified: week(1) }
  expect(writer.head + writer.add(later) + [...writer.end()].join('')).toBe(
    `${JSON.stringify({ Event: policeEvent(v1, v2) })}\n`,
  )
  const lost = { payload: v1, withdrawn: true, created: week(0), modified: week(1) }
  expect(writer.add(lost)).toContain('"info":"Withdrawn: P-0012"')
})

test('500 hostile strings in every field, and 10,000 drawn ones through them in turn, stay data', () => {
  const changed: unknown[] = []
  for (const { text, payload: full } of hostilePayloads()) {
    const { indicators, number: nth } = full
    const inTurn = indicators.filter((_, at) => at === nth % indicators.length)
    const payload = nth > hostileStrings.length ? { ...full, indicators: inTurn } : full
    const versions = [{ payload, modified: week(0), readable: true }]
    const made = feedEntry(mispEvent(portal, { versions }), digest)
    const { Event } = JSON.parse(made.json) as MispEvent
    const { info } = JSON.parse(made.entry) as { info: string }
    const values = new Set(attributesOf(Event).map(({ value }) => value))
    const missing = payload.indicators.filter(({ type, value }) => {
      const prefix = value.startsWith('iban:') ? 'iban:' : hostileValue(type, '')
      return !values.has(value.slice(isWhole.has(type) ? 0 : prefix.length))
    })
    const isSame =
      Event.info ===
        `P-${String(payload.number).padStart(4, '0')} ${payload.title.replaceAll('\n', ' ')}` &&
      info === Event.info &&
      missing.length === 0 &&
      (payload.summary.trim() === '' || values.has(payload.summary)) &&
      !made.json.includes('\n') &&
      /^([0-9a-f]{32},[0-9a-f-]{36}\n)*$/.test(made.hashes)
    if (!isSame) changed.push([text, missing])
  }
  expect(changed).toEqual([])
})
