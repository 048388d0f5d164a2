import { parse } from 'csv-parse/sync'
import { afterEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import {
  type PatternPayload,
  type PayloadIndicator,
  patternPayloadSchema,
} from '#core/pattern/payload.ts'
import { globalSignalExchangeFormat } from '#core/release/csv/global-signal-exchange.ts'
import { indicatorsCsvFormat } from '#core/release/csv/indicators.ts'
import { patternsCsvFormat } from '#core/release/csv/patterns.ts'
import { sectorCsvFormats } from '#core/release/csv/sectors.ts'
import { csvText } from '#core/release/csv/table.ts'
import type { ReleaseFormat } from '#core/release/format.ts'
import { fromFormulaSafe } from '#core/release/formula-safe.ts'
import { ndjsonFormat } from '#core/release/ndjson.ts'
import { stixCoreFormat, stixFullFormat } from '#core/release/stix/bundle.ts'
import { fullPattern } from '#core/release/stix/full-pattern.ts'
import { indicatorPattern } from '#core/release/stix/indicator-pattern.ts'
import type { StixObject } from '#core/release/stix/object.ts'
import { campaign } from '#core/release/stix/pattern-objects.ts'
import { wholeRelease } from '#core/release/whole-file.ts'
import {
  hostilePayload,
  hostilePayloads,
  hostileTexts,
  randomTexts,
  refusedTexts,
} from '#tests/support/hostile-payloads.ts'
import { hostileStrings } from '#tests/support/hostile-strings.ts'
import { releaseOf } from '#tests/support/release-input.ts'
import { parseStixPattern } from '#tests/support/stix-pattern.ts'

// 10,000 checks by `expect` cost more than what they check: what differs is gathered and named once.
const cases = [...hostilePayloads()].map(({ text, payload }) => ({
  text,
  payload: { ...payload, tlp: 'green' as const },
}))
// Long work without a pause keeps the runner from hearing how it goes.
afterEach(() => new Promise((resume) => setImmediate(resume)))

const ofCases = (some: typeof cases) => releaseOf(some.map(({ payload }) => payload))
const release = ofCases(cases)
const texts = new Map(cases.map(({ text, payload }) => [payload.number, text]))
/** All that people made up and some of the drawn: for files that repeat what others tried with all. */
const fewer = cases.slice(0, cases.length - 9_800)

const isFormula = (cell: string) => /^[=+\-@\t\r]/.test(cell)

/** Cells of a file as a library reads them that knows nothing of ours. */
function cellsOf(format: ReleaseFormat, some = cases) {
  const raw: string[][] = parse(wholeRelease(format, ofCases(some)), { bom: true })
  const [header = [], ...rows] = raw.map((row) => row.map(fromFormulaSafe))
  const named = rows.map((row) =>
    Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])),
  )
  return { raw: raw.flat(), rows: named }
}

const payloadOfRow = (row: Record<string, string>): PatternPayload | undefined =>
  release.patterns[Number(row.number?.slice(2) ?? row.pattern?.slice(2)) - 1]?.payload

describe('500 hostile and 10,000 drawn texts', () => {
  it('are all tried: those that a payload may hold, and the others', () => {
    expect(hostileStrings).toHaveLength(500)
    expect(randomTexts).toHaveLength(10_000)
    const tried = new Set([...hostileTexts, ...refusedTexts])
    expect(hostileStrings.filter((text) => !tried.has(text))).toEqual([])
  })

  it('that hold control characters or half a character are refused with a clear reason', () => {
    const reasons = new Set<string>()
    for (const text of refusedTexts) {
      const read = patternPayloadSchema.safeParse(hostilePayload(text))
      if (read.success) throw new Error(`not refused: ${JSON.stringify(text)}`)
      for (const { message } of read.error.issues) reasons.add(message)
    }
    expect(reasons).toEqual(new Set(['control_character']))
    const long = { ...hostilePayload('a'), title: 'a'.repeat(201) }
    expect(patternPayloadSchema.safeParse(long).error?.issues[0]?.code).toBe('too_big')
    expect(() => csvText([['half \ud800']])).toThrow(TypeError)
    const half = releaseOf([hostilePayload('half \ud800')])
    for (const format of [ndjsonFormat, stixCoreFormat, stixFullFormat])
      expect(() => wholeRelease(format, half), format.name).toThrow(TypeError)
  })

  it('come back from NDJSON as they went in', () => {
    const lines = wholeRelease(ndjsonFormat, release).split('\n')
    expect(lines).toHaveLength(cases.length + 1)
    const differ = cases.filter(({ payload }, at) => {
      const { title, summary, indicators } = JSON.parse(lines[at] ?? '')
      const same = (one: PayloadIndicator, nth: number) => one.value === indicators[nth].value
      return (
        title !== payload.title || summary !== payload.summary || !payload.indicators.every(same)
      )
    })
    expect(differ).toEqual([])
  })

  it('come back from patterns.csv', () => {
    const { raw, rows } = cellsOf(patternsCsvFormat)
    expect(raw.filter(isFormula)).toEqual([])
    expect(rows).toHaveLength(cases.length)
    const differ = rows.filter((row) => {
      const payload = payloadOfRow(row)
      return row.title !== payload?.title || row.summary !== payload?.summary
    })
    expect(differ).toEqual([])
  })

  it.each([
    [indicatorsCsvFormat, ['value'], cases],
    [globalSignalExchangeFormat, ['signal'], fewer],
    [sectorCsvFormats.police, ['value', 'pattern_title'], fewer],
    [
      sectorCsvFormats.finance,
      ['iban', 'wallet_address', 'transaction_hash', 'account_number', 'company'],
      fewer,
    ],
    [sectorCsvFormats.telecom, ['number'], fewer],
    [sectorCsvFormats.platform, ['url', 'domain', 'account', 'app', 'email'], fewer],
    [sectorCsvFormats.ngo, ['value', 'pattern_title'], fewer],
    [sectorCsvFormats.regulator, ['value', 'pattern_title'], fewer],
  ] as const)('come back from each file of indicators, %#', (format, columns, some) => {
    const { raw, rows } = cellsOf(format, [...some])
    expect(raw.filter(isFormula)).toEqual([])
    expect(rows.length).toBeGreaterThanOrEqual(format.name.includes('telecom') ? 600 : some.length)
    const differ = rows.filter((row) => {
      const number = row.pattern ?? JSON.parse(row.extra_data ?? '{}').pattern
      const text = texts.get(Number(String(number).slice(2))) ?? '-'
      return !columns.some((name) => (row[name] ?? '').endsWith(text.slice(0, 2_000)))
    })
    expect(differ).toEqual([])
  })

  it('come back from each pattern of STIX, by the grammar', () => {
    const differ = cases.filter(({ payload }) =>
      payload.indicators.some((one) =>
        [...new Set([indicatorPattern(one), fullPattern(one)])].some(
          (pattern) => pattern !== null && !isRead(`${one.type} ${one.value}`, pattern),
        ),
      ),
    )
    expect(differ).toEqual([])
  })

  it('come back from the words of STIX', () => {
    const origin = { createdBy: 'a', created: 'b', modified: 'c', marking: 'd' }
    const differ = cases.filter(({ payload }) => {
      const { name, description, aliases } = JSON.parse(canonicalJson(campaign(payload, origin)))
      const company = payload.indicators.find(({ type }) => type === 'company')?.value
      return name !== payload.title || description !== payload.summary || aliases[0] !== company
    })
    expect(differ).toEqual([])
  })

  it.each([stixCoreFormat, stixFullFormat])('come back from a bundle: $name', (format) => {
    const text = wholeRelease(format, ofCases(fewer))
    const { objects } = JSON.parse(text) as { objects: StixObject[] }
    const titles = new Set(fewer.map(({ payload }) => payload.title))
    const differ = objects.filter(({ type, name, pattern }) => {
      if (type === 'campaign') return !titles.has(String(name))
      return type === 'indicator' && !isRead(String(name), String(pattern))
    })
    expect(differ).toEqual([])
    expect(objects.filter(({ type }) => type === 'indicator').length).toBeGreaterThanOrEqual(
      9 * fewer.length,
    )
  })
})

/** Whether the pattern says, by the grammar, the value that the name says, and nothing else. */
function isRead(name: string, pattern: string): boolean {
  const [, type = '', value = ''] = /^([a-z_]+) ([\s\S]*)$/.exec(name) ?? []
  const comparisons = parseStixPattern(pattern)
  const wanted = /^(?:handle|wallet|bank_account|tx_hash|app_package)$/.test(type)
    ? value.slice(value.indexOf(':') + 1)
    : value
  return (
    comparisons.length <= 2 &&
    comparisons.every(({ operator }) => operator === '=') &&
    comparisons.some((one) => one.value === wanted)
  )
}
