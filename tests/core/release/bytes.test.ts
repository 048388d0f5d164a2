import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { revokePayload } from '#core/pattern/revoke-payload.ts'
import { releaseFormats, releaseFormatsFor } from '#core/release/files.ts'
import type { ReleaseFormat } from '#core/release/format.ts'
import { mispEvent } from '#core/release/misp/event.ts'
import { feedEntry } from '#core/release/misp/feed-entry.ts'
import { viewsOf } from '#core/release/misp/versions.ts'
import type { ReleaseInput } from '#core/release/release.ts'
import { samplePatterns, sampleRelease } from '#core/release/sample-patterns.ts'
import { sectors } from '#core/release/sectors.ts'
import { wholeRelease } from '#core/release/whole-file.ts'
import { taxiiObjects } from '#core/taxii/objects.ts'
import { indicatorOf, oneOfEach, payloadOf, releaseOf } from '#tests/support/release-input.ts'

const idOf = (nth: number) => `0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c0${nth}`
const old = payloadOf({ id: idOf(4), number: 4 })
const { score: _, half_life: __, ...withoutScore } = indicatorOf('domain', 'ไทย.example')
const times = { created: '2026-11-13T06:00:00.000Z', modified: '2026-11-20T06:00:00.000Z' }

/** What the sample lacks: words that need escapes, versions before, what was withdrawn, old payloads. */
const odd: ReleaseInput = releaseOf([], {
  patterns: [
    { payload: payloadOf({ id: idOf(1), number: 1, tlp: 'clear', sectors: [] }), ...times },
    {
      payload: payloadOf({
        ...{ id: idOf(2), number: 2, tlp: 'green', sub_kind: null, urgent: 'people_at_risk' },
        title: '=1+1, "งาน" 👩🏽\u200d💻 <b>\\',
        summary: 'ផ្ទះ;\nline "two"',
        indicators: [
          ...[indicatorOf('handle', 'whatsapp:+85512345678'), indicatorOf('wallet', 'btc:bc1qx')],
          ...[withoutScore],
          ...[indicatorOf('url', 'https://x.example/\\a"b', { confidence: 'low', score: 10 })],
          ...[indicatorOf('domain', 'twice.example'), indicatorOf('tx_hash', 'eth:0x9f2c')],
          indicatorOf('domain', 'twice.example', { role: 'claimed_identity' }),
        ],
      }),
      ...times,
    },
    {
      payload: payloadOf({
        ...{ id: idOf(3), number: 3, version: 2, status: 'amended', kind: 'investment' },
        indicators: oneOfEach.slice(2, 5),
      }),
      ...{ ...times, before: payloadOf({ id: idOf(3), number: 3 }) },
    },
    { payload: revokePayload(old, 'other'), ...times, before: old, withdrawn: true },
    { payload: revokePayload({ ...old, id: idOf(5), number: 5 }, 'false_positive'), ...times },
  ],
})

const releases = { sample: { ...sampleRelease, patterns: samplePatterns }, odd }

const digest = (algorithm: 'md5' | 'sha256', text: string) =>
  createHash(algorithm).update(text).digest('hex')
const short = (text: string) => digest('sha256', text).slice(0, 32)

const formats: ReleaseFormat[] = [
  ...releaseFormats,
  ...sectors.flatMap((sector) => releaseFormatsFor(sector).slice(-1)),
]

const feedOf = ({ portal, patterns }: ReleaseInput) =>
  patterns.flatMap(({ payload, modified }) =>
    viewsOf([{ payload, modified }]).map((view) => feedEntry(mispEvent(portal, view), digest)),
  )

/** Releases of years ago are made anew to be checked, so these change with `releaseEdition` alone. */
it('The bytes of everything that leaves stay as they were', () => {
  const hashes = Object.entries(releases).map(([name, release]) => [
    name,
    Object.fromEntries([
      ...formats.map((format) => [format.name, short(wholeRelease(format, release))]),
      ['TAXII objects', short(JSON.stringify(taxiiObjects(release)))],
      ['MISP feed', short(JSON.stringify(feedOf(release)))],
    ]),
  ])
  expect(Object.fromEntries(hashes)).toMatchInlineSnapshot(`
    {
      "odd": {
        "MISP feed": "4fc69052b0b48dc3de81b9d8963ce234",
        "TAXII objects": "fb48fc306a3c590a38cf095df75d2bc4",
        "global-signal-exchange.csv": "229617cd3ceac03edb7d7b2192ab5d85",
        "indicators-finance.csv": "17e4035bee7b64128f87a4f279a3ffc0",
        "indicators-ngo.csv": "fe858ba2db505a66834a8862cff1a739",
        "indicators-platform.csv": "374e45ce7148b7d37528a09d48ad22df",
        "indicators-police.csv": "c30412f7e93d7b618b0c0a488bae7a6a",
        "indicators-regulator.csv": "7a558e5eaaba4a4a0bee5d9125e96213",
        "indicators-telecom.csv": "25e3a99f818a47afd27538edd39bcdfa",
        "indicators.csv": "0c23c8380b31b4c7b9fa172fdfa05941",
        "misp-events.ndjson": "e80998c8b7dacecc53496dd9534ebeac",
        "patterns.csv": "2978a8783314c49074b2a6f4ebdf9bca",
        "patterns.ndjson": "4da1cf9d52dfe7f6507d40e7f765ce68",
        "stix-2.1-full.json": "bbe661a19efd31955649b2ca8c1281ae",
        "stix-2.1.json": "d7bfb7cc5cbe6c583263430cf5abddd5",
        "tombstones.ndjson": "a835678234f636123fff2d0e391c0952",
      },
      "sample": {
        "MISP feed": "eec75d900047dc6cb6f5a088703e7904",
        "TAXII objects": "3e24af3c3a907fcefb94173cf9d6d064",
        "global-signal-exchange.csv": "01f5dbc2a913e3b360a69d129a727417",
        "indicators-finance.csv": "3d9e5558dedf8811874d476e28482f86",
        "indicators-ngo.csv": "f505a65b2675729a1011c1e3bf5681c5",
        "indicators-platform.csv": "7eb5cb9207a2130e079ccc9f11c1c802",
        "indicators-police.csv": "2e15adfe2633a1a20e7674569b7c789e",
        "indicators-regulator.csv": "7622b0b10330bdd12d21d8ac5c47ca89",
        "indicators-telecom.csv": "b0c853da17efd0e1801a3340bebd56d0",
        "indicators.csv": "6038c53b56f7864a44d465e0834ef792",
        "misp-events.ndjson": "90a39d299f4bcd108043df52a0a38eb7",
        "patterns.csv": "99020d1e161585a3e2b3b7ebd9e569cd",
        "patterns.ndjson": "856f5c71f628d758240d5b39e4f4fea6",
        "stix-2.1-full.json": "206961dfe918f3c4f30f7ca767f3b24e",
        "stix-2.1.json": "8203c06c63e65ba23dfc025b13354514",
        "tombstones.ndjson": "3762e3c26f542da67945067832d584d9",
      },
    }
  `)
})
