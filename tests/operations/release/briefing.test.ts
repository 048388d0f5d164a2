import { describe, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { collectBriefing, mostLines } from '#core/release/briefing/facts.ts'
import type { ReleaseHead } from '#core/release/format.ts'
import { asLine, runsOf } from '#infra/briefing/drawable.server.ts'
import { renderBriefing } from '#infra/briefing/render.server.ts'
import { canDraw } from '#infra/briefing/sheet.server.ts'
import { readPdf } from '#infra/evidence/reader/pdf.server.ts'
import { hostileTexts } from '#tests/support/hostile-payloads.ts'
import { payloadOf, releaseOf } from '#tests/support/release-input.ts'

const { patterns: _, ...shared } = releaseOf()
const head: ReleaseHead = { ...shared, sector: 'telecom', ceiling: 'amber' }

function factsOf(payloads: readonly PatternPayload[], times = 1) {
  const writer = collectBriefing(head)
  for (let nth = 0; nth < times; nth++)
    for (const payload of payloads)
      writer.add({ payload, created: shared.created, modified: shared.created })
  return writer.facts()
}

const raw = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const pagesOf = (bytes: Uint8Array): number => raw(bytes).match(/\/Type \/Page\b/g)?.length ?? 0

/** The words of the page as an independent reader finds them, blanks aside. */
const wordsOf = async (bytes: Uint8Array): Promise<string> =>
  (await readPdf(bytes)).text.replace(/\s+/g, '')

const titled = (title: string, number = 12) => payloadOf({ number, title, tlp: 'green' })

describe('the briefing', () => {
  test('says what the release holds, on one page, the same bytes each time', async () => {
    const facts = factsOf([
      titled('Chat support jobs that end behind a fence', 12),
      titled('แอปลงทุนปลอมที่ถอนเงินไม่ได้', 13),
      titled('Инвестиции без риска', 14),
    ])
    const bytes = await renderBriefing(facts)
    expect(Buffer.from(await renderBriefing(facts)).equals(Buffer.from(bytes))).toBe(true)
    expect(pagesOf(bytes)).toBe(1)
    const words = await wordsOf(bytes)
    for (const said of [
      'Harborlight briefing 2026-W47',
      'Release 3, 20 November 2026, for telecoms',
      'TLP:GREEN',
      'P-0012',
      'Chat support jobs that end behind a fence',
      'Инвестиции без риска',
      'Block numbers',
      '/feeds/releases/3',
    ])
      expect(words).toContain(said.replaceAll(' ', ''))
  })

  test('is tagged for reading software: language, title, headings, figures with words', async () => {
    const text = raw(await renderBriefing(factsOf([titled('One')])))
    expect(text).toContain('/Lang (en)')
    expect(text).toContain('/DisplayDocTitle true')
    expect(text).toContain('/Marked true')
    for (const [tag, times] of Object.entries({ H1: 1, H2: 5, Figure: 5 }))
      expect([tag, text.match(new RegExp(`/S /${tag}\\b`, 'g'))?.length]).toEqual([tag, times])
    expect(text.match(/\/Alt \(/g)).toHaveLength(5)
    expect(text).toContain('/Alt (Asked of telecoms: Block numbers 1.)')
  })

  test('fits with nothing, with 100,000 patterns, and with the longest titles', async () => {
    for (const facts of [
      factsOf([]),
      factsOf([payloadOf()], 100_000),
      factsOf([titled('W'.repeat(200), 999_999_999), titled(`${'long '.repeat(39)}title`)]),
    ]) {
      const bytes = await renderBriefing(facts)
      expect(pagesOf(bytes)).toBe(1)
      expect(bytes.length).toBeLessThan(200_000)
    }
    expect(await wordsOf(await renderBriefing(factsOf([])))).toContain('Nothinginthisrelease')
    const cut = await wordsOf(await renderBriefing(factsOf([titled('W'.repeat(200))])))
    expect(cut).toMatch(/W{20,80}…/)
  })

  test('names the pattern where it can’t draw the title, instead of boxes', async () => {
    const words = await wordsOf(await renderBriefing(factsOf([titled('假投资平台', 77)])))
    expect(words).toContain('P-0077')
    expect(words).toContain('inascriptthatthispagecan’tdraw')
  })
})

/** What would make a reader do something, as a name of the format and not as a word in a text. */
const doing =
  /\/(?:JavaScript|JS|AA|OpenAction|AcroForm|Launch|URI|SubmitForm|EmbeddedFile|Annots|RichMedia|XFA)\b/

test('500 hostile and 10,000 drawn titles are drawn whole or not at all', () => {
  const changed = hostileTexts.filter((text) => {
    const title = asLine(text.slice(0, 200))
    const runs = runsOf(title, 400)
    return runs !== null && runs.map((run) => run.text).join('') !== title
  })
  expect(changed).toEqual([])
})

test('hostile titles stay text: nothing to open, to run or to follow', async () => {
  const titles = hostileTexts
    .slice(0, 500)
    .map((text) => text.slice(0, 60).replace(/[\ud800-\udbff]$/, ''))
    .filter((text) => /^[\x21-\x7e]/.test(text) && canDraw(text))
  expect(titles.length).toBeGreaterThan(100)
  const step = Math.floor(titles.length / 42)
  const chosen = titles.filter((_title, nth) => nth % step === 0)
  for (let at = 0; at < chosen.length; at += mostLines) {
    const payloads = chosen.slice(at, at + mostLines).map((title, nth) => titled(title, nth + 1))
    const bytes = await renderBriefing(factsOf(payloads))
    // Text is drawn by the numbers of glyphs, so no title is in the file as it was typed.
    expect(raw(bytes)).not.toMatch(doing)
    const words = await wordsOf(bytes)
    for (const { title } of payloads) {
      const said = asLine(title).replace(/\s+/g, '').slice(0, 25)
      if (/^[\x21-\x7e]+$/.test(said)) expect(words).toContain(said)
    }
  }
})
