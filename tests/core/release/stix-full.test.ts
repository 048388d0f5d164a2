import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { tacticCodes } from '#core/pattern/tactics.ts'
import { fullFlavour, stixBundle, stixFullFormat } from '#core/release/stix/bundle.ts'
import {
  extensionDefinition,
  extensionId,
  extensionJsonSchema,
  extensionSchemaPath,
} from '#core/release/stix/extension.ts'
import { fullPattern } from '#core/release/stix/full-pattern.ts'
import { indicatorPattern } from '#core/release/stix/indicator-pattern.ts'
import type { StixObject } from '#core/release/stix/object.ts'
import { observable, observableId } from '#core/release/stix/observables.ts'
import { newObservables } from '#core/release/stix/published-extensions.ts'
import { tlpMarkingId } from '#core/release/stix/tlp-marking.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import { wholeRelease } from '#core/release/whole-file.ts'
import { indicatorOf, oneOfEach, payloadOf, releaseOf } from '#tests/support/release-input.ts'
import { parseStixPattern } from '#tests/support/stix-pattern.ts'
import { stixBundleErrors, stixObjectErrors } from '#tests/support/stix-validator.ts'

const full = (...payloads: Parameters<typeof releaseOf>) =>
  stixBundle(releaseOf(...payloads), fullFlavour)
const ofType = (objects: readonly StixObject[], ...types: string[]) =>
  objects.filter(({ type }) => types.includes(type))
const types = [...Object.keys(newObservables), 'extension-definition']
const clear = tlpMarkingId('clear')

describe('the full STIX bundle of a release', () => {
  it('is valid, all it refers to is in it, and ids are of the version that they must be', () => {
    expect(stixBundleErrors(full())).toEqual([])
    expect(stixBundleErrors(full([]))).toEqual([])
    const each = tlpLabels.map((tlp, at) =>
      payloadOf({
        id: `0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c1${at}`,
        number: at + 1,
        tlp,
        tactics: [...tacticCodes],
        status: at === 0 ? 'revoked' : 'amended',
        revocation: at === 0 ? 'false_positive' : null,
      }),
    )
    expect(stixBundleErrors(full(each))).toEqual([])
  })

  it('is checked by something that finds faults in the types that others published', () => {
    const whole = full([payloadOf({ indicators: [...oneOfEach, indicatorOf('tx_hash', 'eth:1')] })])
    expect(stixBundleErrors(whole)).toEqual([])
    for (const object of ofType(whole.objects, ...types)) {
      const faulty = { ...object, extensions: {}, version: 1 }
      expect(stixObjectErrors(faulty), object.type).not.toEqual([])
      const objects = whole.objects.filter(({ id }) => id !== object.id)
      if (object.type === 'extension-definition')
        expect(stixBundleErrors({ ...whole, objects }), object.id).not.toEqual([])
    }
  })

  it('is written object by object as it is made all at once', () => {
    const release = releaseOf([payloadOf(), payloadOf({ id: payloadOf().related?.[0]?.id ?? '' })])
    expect(wholeRelease(stixFullFormat, release)).toBe(
      `${canonicalJson(stixBundle(release, fullFlavour))}\n`,
    )
  })

  it('holds each thing once, whoever names it, and what each sign rests on', () => {
    const twice = full([
      payloadOf({ number: 1, tlp: 'green' }),
      payloadOf({ number: 2, id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c02' }),
    ])
    expect(stixBundleErrors(twice)).toEqual([])
    expect(ofType(twice.objects, 'phone-number')).toHaveLength(1)
    expect(ofType(twice.objects, 'observed-data')).toHaveLength(2)
    const based = ofType(twice.objects, 'relationship').filter(
      (one) => one.relationship_type === 'based-on',
    )
    // Of eleven: no company, no transaction whose chain nobody named, no URL with a backslash.
    expect(based).toHaveLength(2 * 8)
  })

  it('says what is asked, how sure we are and how many tips in our own extension', () => {
    const { objects } = full()
    const [phone] = ofType(objects, 'indicator').filter(({ name }) => name === 'phone +85512345678')
    expect(phone?.extensions).toEqual({
      [extensionId]: {
        extension_type: 'property-extension',
        pattern_number: 'P-0012',
        pattern_version: 1,
        pattern_status: 'new',
        scam_type: 'job_offer',
        scam_sub_type: 'scam_compound',
        report_count_band: '10-49',
        release_id: '2026-W47/3',
        asks: [{ sector: 'telecom', action: 'number_blocked' }],
        indicator_type: 'phone',
        role: 'contacted_from',
        false_positive_risk: 'low',
        first_seen_week: '2026-W40',
        last_seen_week: '2026-W46',
        valid_until_week: '2027-W20',
        half_life_weeks: 8,
      },
    })
  })

  it('has an extension whose JSON Schema is served, and takes what the bundle holds', () => {
    const served = readFileSync(`public${extensionSchemaPath}`, 'utf8')
    expect(JSON.parse(served)).toEqual(extensionJsonSchema())
    expect(extensionDefinition.schema).toContain(extensionSchemaPath)
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(served))
    const revoked = payloadOf({ status: 'revoked', revocation: 'error', related: [] })
    const extended = [...full().objects, ...full([revoked]).objects].flatMap(({ extensions }) =>
      Object.entries(extensions ?? {}).flatMap(([id, own]) => (id === extensionId ? [own] : [])),
    )
    expect(extended.length).toBeGreaterThan(20)
    for (const own of extended) expect(validate(own), JSON.stringify(own)).toBe(true)
    expect(validate({ ...extended[0], report_count_band: 7 })).toBe(false)
  })
})

describe('ids of observables', () => {
  it('follow from what the thing is, as those of others do', () => {
    // The example of STIX 2.1, section 6.8, and one that users of the extension published.
    expect(observableId('ipv4-addr', { value: '198.51.100.3' })).toBe(
      'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4',
    )
    const wallet = indicatorOf('wallet', 'btc:bc1qexamplewallet0000000000000000000000000')
    expect(observable(wallet, clear)?.id).toBe(
      'cryptocurrency-wallet--63c69546-406d-5b56-8079-ecd9c86d38df',
    )
  })

  it('say where an account and a number are from', () => {
    expect(observable(indicatorOf('bank_account', 'th:1234567890'), clear)).toMatchObject({
      account_number: '1234567890',
      country: 'THA',
    })
    expect(observable(indicatorOf('phone', '+447400123456'), clear)).toMatchObject({
      value: '+447400123456',
      country: 'GBR',
      connection: 'mobile',
    })
  })
})

describe('patterns of the full bundle', () => {
  it.each([
    ['phone', '+66812345678', "[phone-number:value = '+66812345678']"],
    ['wallet', 'btc:bc1q', "[cryptocurrency-wallet:value = 'bc1q']"],
    ['bank_account', 'iban:GB29', "[bank-account:iban = 'GB29']"],
    [
      'bank_account',
      'th:123',
      "[bank-account:account_number = '123' AND bank-account:country = 'THA']",
    ],
    ['tx_hash', 'eth:0x1', "[cryptocurrency-transaction:value = '0x1']"],
    ['url', 'https://a.example/', "[url:value = 'https://a.example/']"],
    ['company', 'golden harbour', null],
  ] as const)('of %s %s', (type, value, pattern) => {
    expect(fullPattern(indicatorOf(type, value))).toBe(pattern)
  })

  it('are read by the grammar, in both bundles', () => {
    const release = releaseOf()
    for (const { objects } of [stixBundle(release), stixBundle(release, fullFlavour)])
      for (const { pattern, name } of ofType(objects, 'indicator'))
        expect(parseStixPattern(String(pattern)).length, String(name)).toBeGreaterThan(0)
    for (const type of publishableTypes)
      expect(fullPattern(indicatorOf(type, 'x:y')) === null).toBe(
        indicatorPattern(indicatorOf(type, 'x:y')) === null && type !== 'tx_hash',
      )
  })
})

describe('the reader of patterns', () => {
  it.each([
    ["[a:b = 'c' AND (d:e.'f g'[*].h NOT IN (1, -2.5, true) OR x:y EXISTS)]", null],
    ["[a:b = 'it\\'s \\\\']", [{ path: 'a:b', operator: '=', value: "it's \\" }]],
    [
      "([a:b LIKE 'c%'] FOLLOWEDBY [EXISTS d:e]) WITHIN 5 SECONDS",
      [
        { path: 'a:b', operator: 'LIKE', value: 'c%' },
        { path: 'd:e', operator: 'EXISTS', value: null },
      ],
    ],
    [
      "[a:b[0].c IN ('x', 2)] START t'2026-01-01T00:00:00Z' STOP t'2026-02-01T00:00:00.5Z'",
      [{ path: 'a:b[0].c', operator: 'IN', value: ['x', 2] }],
    ],
  ])('reads %s', (text, comparisons) => {
    if (comparisons === null) expect(() => parseStixPattern(text)).toThrow(SyntaxError)
    else expect(parseStixPattern(text)).toEqual(comparisons)
  })

  it.each([
    '',
    'a:b = 1',
    "[a:b = 'c'",
    "[a:b = 'c']]",
    "[a:b = 'c\\']",
    "[a:b = 'c'd']",
    "[a:b = 'x\\n']",
    '[a:b == ]',
    "[a = 'b']",
    "[a:b = 'c' AND]",
    "[a:b = 'c'] AND",
    '[a:b LIKE 3]',
    "[a:b = 'c'] WITHIN 'x' SECONDS",
    "[a:b = 'c'] REPEATS 2",
    "[a:b NOT = 'c']",
    "['a':b = 'c']",
    "[a:b = 'c' OR 1=1]",
  ])('refuses %s', (text) => {
    expect(() => parseStixPattern(text)).toThrow(SyntaxError)
  })
})
