import { formatPatternNumber } from '#core/pattern/number.ts'
import type { BriefingFacts, BriefingLine } from '#core/release/briefing/facts.ts'
import { askWords, kindWords, many, sectorWords, typeWords } from '#core/release/briefing/words.ts'
import { ink } from './look.server.ts'
import { drawBars, drawHead, drawHeading, drawLabel, drawTiles, drawWeeks } from './parts.server.ts'
import { canDraw, inner, openSheet, page, type Sheet } from './sheet.server.ts'

/**
 * The briefing of a release as a PDF of one page A4, tagged for reading software, without links or
 * scripts. The same facts give the same bytes on every machine.
 */
export async function renderBriefing(facts: BriefingFacts): Promise<Uint8Array> {
  const sheet = openSheet(facts, `${facts.portal} briefing ${facts.week}`)
  drawHead(sheet, facts)
  const charts = drawTiles(sheet, facts, 124) + 24
  const column = (inner - 26) / 2
  const right = page.margin + column + 26
  const afterKinds = drawBars(
    sheet,
    {
      heading: 'Patterns by kind',
      counted: facts.kinds,
      nameOf: (code) => kindWords[code],
      nothing: 'none.',
      color: ink.sea,
    },
    page.margin,
    charts,
    column,
  )
  drawBars(
    sheet,
    {
      heading: `Asked of ${sectorWords[facts.sector]}`,
      counted: facts.asks,
      nameOf: (code) => askWords[code],
      nothing: 'nothing this time.',
      color: ink.beam,
    },
    page.margin,
    afterKinds + 16,
    column,
  )
  const afterTypes = drawBars(
    sheet,
    {
      heading: 'Indicators by type',
      counted: facts.types,
      nameOf: (code) => typeWords[code],
      nothing: 'none.',
      color: ink.sea,
    },
    right,
    charts,
    column,
  )
  const lines = drawWeeks(sheet, facts, afterTypes + 20) + 22
  drawLines(sheet, facts, lines)
  drawFoot(sheet, facts)
  return sheet.end()
}

const lineHeight = 29

function drawLines(sheet: Sheet, { lines, statuses }: BriefingFacts, top: number): void {
  drawHeading(sheet, 'To look at first', page.margin, top + 9)
  if (lines.length === 0) {
    const words =
      statuses.revoked > 0
        ? 'Nothing new to act on. Stop acting on what was revoked.'
        : 'Nothing in this release is for you.'
    sheet.part('P', () => sheet.text(words, page.margin, top + 30, { size: 10, color: ink.quiet }))
    return
  }
  for (const [nth, line] of lines.entries())
    sheet.part('P', () => drawLine(sheet, line, top + 20 + nth * lineHeight))
}

const numberWidth = 58

/** The number, the title in one line, and beneath it what is asked. */
function drawLine({ box, text }: Sheet, line: BriefingLine, y: number): void {
  const x = page.margin
  box(x, y - 3, inner, 0.5, ink.line)
  text(
    formatPatternNumber(line.number),
    x,
    y + 9,
    { size: 9.5, color: ink.sea, weight: 700 },
    numberWidth - 6,
  )
  const title = canDraw(line.title)
    ? line.title
    : 'Its title is in a script that this page can’t draw; the other files have it.'
  const color = title === line.title ? ink.text : ink.quiet
  text(title, x + numberWidth, y + 9, { size: 9.5, color }, inner - numberWidth)
  const about = [
    ...(line.status === 'amended' ? ['Amended'] : []),
    ...line.asks.map((ask) => askWords[ask]),
    many(line.indicators, 'indicator'),
    `${line.tips} tips`,
  ].join(' · ')
  text(about, x + numberWidth, y + 20, { size: 8, color: ink.quiet }, inner - numberWidth)
}

function drawFoot(sheet: Sheet, facts: BriefingFacts): void {
  const top = page.height - 46
  sheet.ornament(() => sheet.box(page.margin, top - 8, inner, 0.75, ink.line))
  const most = inner - 130
  sheet.part('P', () => {
    const style = { size: 8, color: ink.quiet }
    const files = `/feeds/releases/${facts.sequence}`
    sheet.text(
      `Told by the public and checked by two people. Patterns up to TLP:${facts.ceiling.toUpperCase()}.`,
      page.margin,
      top + 6,
      style,
      most,
    )
    sheet.text(
      `The whole of it, and a signature to check this page against: ${files}`,
      page.margin,
      top + 18,
      style,
      most,
    )
  })
  drawLabel(sheet, facts, top - 1)
}
