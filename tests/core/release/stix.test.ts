import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { PayloadIndicator } from '#core/pattern/payload.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { tacticCodes } from '#core/pattern/tactics.ts'
import { type StixBundle, stixBundle, stixCoreFormat } from '#core/release/stix/bundle.ts'
import { idRegister } from '#core/release/stix/id-register.ts'
import { indicatorPattern } from '#core/release/stix/indicator-pattern.ts'
import { strictestTlp, tlpMarking } from '#core/release/stix/tlp-marking.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import { wholeFile, wholeRelease } from '#core/release/whole-file.ts'
import { fc } from '#tests/support/property.ts'
import { indicatorOf, payloadOf, releaseOf } from '#tests/support/release-input.ts'
import { stixBundleErrors, stixObjectErrors } from '#tests/support/stix-validator.ts'

const otherId = '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c02'

const textOf = (release: Parameters<typeof stixBundle>[0]) => wholeRelease(stixCoreFormat, release)

const objectsOfType = (bundle: ReturnType<typeof stixBundle>, type: string) =>
  bundle.objects.filter((object) => object.type === type)

const comparison = /^([a-z-]+:[a-z_]+) = '((?:[^'\\]|\\['\\])*)'/

/** Reads a pattern back as `path → value`, by the grammar of section 9, or throws. */
function readPattern(pattern: string): Record<string, string> {
  const found: Record<string, string> = {}
  let rest = /^\[(.*)\]$/s.exec(pattern)?.[1] ?? ''
  for (;;) {
    const match = comparison.exec(rest)
    if (match === null) throw new Error(`no comparison at: ${rest}`)
    found[match[1] ?? ''] = (match[2] ?? '').replace(/\\(['\\])/g, '$1')
    rest = rest.slice(match[0].length)
    if (rest === '') return found
    if (!rest.startsWith(' AND ')) throw new Error(`no AND at: ${rest}`)
    rest = rest.slice(5)
  }
}

describe('the STIX bundle of a release', () => {
  it('is valid against the OASIS schemas, with every type of indicator', () => {
    expect(stixBundleErrors(stixBundle(releaseOf()))).toEqual([])
  })

  it('is valid for every tactic, label and status, and for a week without patterns', () => {
    const payloads = tlpLabels.map((tlp, i) =>
      payloadOf({
        id: `0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c1${i}`,
        number: i + 1,
        tlp,
        tactics: [...tacticCodes],
        sub_kind: null,
        status: i === 0 ? 'revoked' : 'amended',
        revocation: i === 0 ? 'false_positive' : null,
        summary: '',
        indicators: [],
      }),
    )
    expect(stixBundleErrors(stixBundle(releaseOf(payloads)))).toEqual([])
    expect(stixBundleErrors(stixBundle(releaseOf([])))).toEqual([])
  })

  it('is checked by something that finds faults', () => {
    const { objects } = stixBundle(releaseOf())
    const faults = objects.flatMap((object) => [
      { ...object, id: 'nonsense' },
      { ...object, created: 'yesterday' },
      { ...object, spec_version: '3.0' as '2.1' },
    ])
    for (const object of faults) expect(stixObjectErrors(object), object.type).not.toEqual([])
    expect(stixBundleErrors({ type: 'bundle', id: objects[0]?.id ?? '', objects: [] })).not.toEqual(
      [],
    )
  })

  it('has the same bytes when it is cut again, whatever the order of patterns', () => {
    const payloads = [
      payloadOf(),
      payloadOf({ id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c02', number: 13 }),
    ]
    expect(textOf(releaseOf(payloads))).toBe(textOf(releaseOf(payloads.toReversed())))
  })

  it('is written object by object, each after those that it refers to, the report last', () => {
    const release = releaseOf([payloadOf(), payloadOf({ id: otherId, number: 13, tlp: 'green' })])
    const bundle = stixBundle(release)
    expect(textOf(release)).toBe(`${canonicalJson(bundle)}\n`)
    const seen = new Set<unknown>()
    for (const object of bundle.objects) {
      for (const [name, value] of Object.entries(object))
        if (/_refs?$/.test(name)) for (const ref of [value].flat()) expect(seen).toContain(ref)
      seen.add(object.id)
    }
    expect(bundle.objects.at(-1)?.type).toBe('report')
  })

  it('names no relationship in its report, and everything else that a pattern told once', () => {
    const { objects } = stixBundle(releaseOf([payloadOf(), payloadOf({ id: otherId, number: 13 })]))
    const told = objects.filter(
      ({ type }) => !/^(relationship|marking-definition|identity|report)$/.test(type),
    )
    const author = objects.find(({ type }) => type === 'identity')
    expect(objects.at(-1)?.object_refs).toEqual([...told.map(({ id }) => id), author?.id])
  })

  it('has another report for each variant, and the same objects', () => {
    const release = releaseOf()
    const { patterns, ...head } = release
    const [one, other] = (['finance', 'telecom'] as const).map((sector) => {
      const text = wholeFile(stixCoreFormat, { ...head, sector, ceiling: 'amber' }, patterns)
      return (JSON.parse(text) as StixBundle).objects.map(({ id }) => id)
    })
    expect(one?.at(-1)).not.toBe(other?.at(-1))
    expect(one?.slice(0, -1)).toEqual(other?.slice(0, -1))
  })

  it('revokes an indicator that the new version of a pattern does not name any more', () => {
    const before = payloadOf({
      indicators: [indicatorOf('phone', '+1'), indicatorOf('phone', '+2')],
    })
    const payload = payloadOf({ version: 2, indicators: [indicatorOf('phone', '+2')] })
    const release = releaseOf([payload])
    const patterns = release.patterns.map((one) => ({ ...one, before }))
    const { objects } = stixBundle({ ...release, patterns })
    const revoked = objects.filter((object) => object.revoked === true)
    expect(revoked.map(({ type, name }) => name ?? type)).toEqual(['phone +1', 'relationship'])
    expect(stixBundleErrors(stixBundle({ ...release, patterns }))).toEqual([])
  })

  it('keeps an object’s id and creation time through its versions', () => {
    const [before, after] = [1, 2].map((version) =>
      objectsOfType(
        stixBundle(releaseOf([payloadOf({ version, title: `v${version}` })])),
        'campaign',
      ),
    )
    expect(before?.[0]?.id).toBe(after?.[0]?.id)
    expect(before?.[0]?.created).toBe(after?.[0]?.created)
    expect(after?.[0]?.name).toBe('v2')
  })

  it('revokes the campaign, its indicators and their relationships, but no shared object', () => {
    const bundle = stixBundle(releaseOf([payloadOf({ status: 'revoked', revocation: 'error' })]))
    const revoked = bundle.objects
      .filter((object) => object.revoked === true)
      .map(({ type }) => type)
    expect(new Set(revoked)).toEqual(new Set(['campaign', 'indicator', 'relationship']))
    for (const type of ['campaign', 'indicator', 'relationship'])
      expect(objectsOfType(bundle, type).every((object) => object.revoked === true)).toBe(true)
  })

  it('marks each object with its pattern’s label and the report with the strictest', () => {
    const bundle = stixBundle(
      releaseOf([
        payloadOf({ tlp: 'green' }),
        payloadOf({ id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c02', number: 13, tlp: 'amber+strict' }),
      ]),
    )
    const marking = (label: (typeof tlpLabels)[number]) => [tlpMarking(label).id]
    expect(objectsOfType(bundle, 'report')[0]?.object_marking_refs).toEqual(marking('amber+strict'))
    expect(
      new Set(objectsOfType(bundle, 'campaign').map((one) => String(one.object_marking_refs))),
    ).toEqual(new Set([...marking('green'), ...marking('amber+strict')]))
  })

  it('uses no type of object that STIX 2.1 does not define', () => {
    const native =
      /^(identity|marking-definition|report|campaign|attack-pattern|indicator|location|relationship)$/
    for (const { type } of stixBundle(releaseOf()).objects) expect(type).toMatch(native)
  })

  it('refuses a time that STIX could not read', () => {
    expect(() => stixBundle(releaseOf([], { created: '2026-11-20 06:00' }))).toThrow(RangeError)
  })
})

describe('the ids of a file', () => {
  it('are kept each once and in order, as in a set', () => {
    const id = fc.tuple(fc.constantFrom('url', 'indicator'), fc.uuid()).map((at) => at.join('--'))
    fc.assert(
      fc.property(fc.array(id, { maxLength: 300 }), fc.array(fc.nat()), (given, again) => {
        const all = [...given, ...again.flatMap((at) => given[at % (given.length || 1)] ?? [])]
        const register = idRegister()
        const set = new Set<string>()
        for (const one of all) {
          expect(register.add(one)).toBe(!set.has(one))
          set.add(one)
        }
        expect([...register.ids()]).toEqual([...set])
      }),
    )
    expect(() => idRegister().add('url--nonsense')).toThrow(TypeError)
  })
})

describe('STIX patterns', () => {
  it.each([
    [indicatorOf('url', 'https://a.example/'), "[url:value = 'https://a.example/']"],
    [indicatorOf('domain', 'a.example'), "[domain-name:value = 'a.example']"],
    [indicatorOf('email', 'a@b.example'), "[email-addr:value = 'a@b.example']"],
    [
      indicatorOf('handle', 'whatsapp:+66812345678'),
      "[user-account:account_type = 'whatsapp' AND user-account:account_login = '+66812345678']",
    ],
    [
      indicatorOf('phone', '+66812345678'),
      "[user-account:account_type = 'phone' AND user-account:user_id = '+66812345678']",
    ],
    [
      indicatorOf('wallet', 'btc:bc1q'),
      "[user-account:account_type = 'wallet-btc' AND user-account:user_id = 'bc1q']",
    ],
    [
      indicatorOf('bank_account', 'iban:GB29'),
      "[user-account:account_type = 'bank-account-iban' AND user-account:user_id = 'GB29']",
    ],
    [indicatorOf('app_package', 'ios:1234567'), "[software:name = '1234567']"],
    [indicatorOf('url', "https://a.example/'\\"), "[url:value = 'https://a.example/\\'\\\\']"],
    [indicatorOf('tx_hash', 'eth:0x1'), null],
    [indicatorOf('company', 'golden harbour'), null],
  ])('of %o', (indicator, pattern) => {
    expect(indicatorPattern(indicator)).toBe(pattern)
  })

  it('carry what has no pattern on the campaign: transactions and company names', () => {
    const [whole] = objectsOfType(stixBundle(releaseOf()), 'campaign')
    expect(whole?.aliases).toEqual(['golden harbour holdings'])
    expect(whole?.external_references).toContainEqual({
      source_name: 'blockchain-transaction',
      external_id: 'unknown:9f2c',
    })
  })

  it('hold every value intact, whatever is in it', () => {
    const hostile = fc.oneof(
      fc.string({ minLength: 1, unit: 'binary' }),
      fc.string({ minLength: 1, unit: fc.constantFrom("'", '\\', ']', '[', ' AND ', '\n', 'a') }),
    )
    const types = publishableTypes.filter((type) => type !== 'tx_hash' && type !== 'company')
    fc.assert(
      fc.property(fc.constantFrom(...types), hostile, (type: PayloadIndicator['type'], text) => {
        const value = /handle|wallet|bank|app/.test(type) ? `x:${text}` : text
        const read = readPattern(indicatorPattern(indicatorOf(type, value)) ?? '')
        expect(Object.values(read).at(-1)).toBe(text)
      }),
    )
  })
})

describe('TLP markings', () => {
  it('are the objects that OASIS publishes', () => {
    expect(tlpMarking('amber+strict')).toEqual({
      type: 'marking-definition',
      spec_version: '2.1',
      id: 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
      created: '2022-10-01T00:00:00.000Z',
      name: 'TLP:AMBER+STRICT',
      extensions: {
        'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': {
          extension_type: 'property-extension',
          tlp_2_0: 'amber+strict',
        },
      },
    })
  })

  it('rank from clear to red', () => {
    expect(strictestTlp([])).toBe('clear')
    expect(strictestTlp(['green', 'amber', 'clear'])).toBe('amber')
    expect(strictestTlp(['amber', 'amber+strict'])).toBe('amber+strict')
    expect(strictestTlp([...tlpLabels])).toBe('red')
  })
})
