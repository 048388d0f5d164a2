import { chartInWords, sharesOf } from '#core/release/briefing/chart.ts'
import type { BriefingFacts, Counted } from '#core/release/briefing/facts.ts'
import { dayOf, figure, sectorWords, statusSentence } from '#core/release/briefing/words.ts'
import { ink, tlpInk } from './look.server.ts'
import { inner, page, type Sheet, type Style } from './sheet.server.ts'

const headHeight = 104

/** The band of night with the light, and what this page is. */
export function drawHead(sheet: Sheet, facts: BriefingFacts): void {
  const { box, text, part, ornament } = sheet
  ornament(() => {
    box(0, 0, page.width, headHeight, ink.night)
    box(0, headHeight, page.width, 3, ink.beam)
    drawLight(sheet)
  })
  const x = page.margin + 50
  part('H1', () => {
    const title = `${facts.portal} briefing ${facts.week}`
    text(title, x, 52, { size: 20, color: ink.onNight, weight: 700 }, 330)
  })
  part('P', () => {
    const line = `Release ${figure(facts.sequence)}, ${dayOf(facts.created)}, for ${sectorWords[facts.sector]}`
    text(line, x, 72, { size: 10.5, color: ink.onNight2 }, 400)
  })
  drawLabel(sheet, facts, 34)
}

/** A lamp on its tower, and its beam. */
function drawLight({ doc, box }: Sheet): void {
  const x = page.margin
  doc.polygon([x + 12, 79], [x + 26, 79], [x + 23, 47], [x + 15, 47]).fill(ink.onNight)
  box(x + 13, 43, 12, 3, ink.onNight)
  box(x + 15, 35, 8, 7, ink.beam)
  doc.polygon([x + 13, 35], [x + 25, 35], [x + 19, 28]).fill(ink.onNight)
  doc
    .polygon([x + 12, 38], [x - 14, 31], [x - 14, 46])
    .fillOpacity(0.55)
    .fill(ink.beam)
  doc.fillOpacity(1)
}

/** Set right in head and foot, in 12 points. */
export function drawLabel(sheet: Sheet, { label }: BriefingFacts, top: number): void {
  const style: Style = { size: 12, color: tlpInk[label], weight: 700 }
  const words = `TLP:${label.toUpperCase()}`
  const width = sheet.widthOf(words, style) + 16
  const x = page.width - page.margin - width
  sheet.ornament(() => sheet.box(x, top, width, 22, '#000000', 3))
  sheet.part('P', () => sheet.text(words, x + 8, top + 15.5, style))
}

const tileHeight = 62
const gap = 10

/** What came and what went, in four figures. */
export function drawTiles(sheet: Sheet, facts: BriefingFacts, top: number): number {
  const { statuses, indicators } = facts
  const tiles = [
    {
      words: statuses.new === 1 ? 'new pattern' : 'new patterns',
      count: statuses.new,
      color: ink.sea,
    },
    { words: 'amended', count: statuses.amended, color: ink.warn },
    { words: 'revoked: stop acting', count: statuses.revoked, color: ink.danger },
    {
      words: indicators === 1 ? 'indicator that stands' : 'indicators that stand',
      count: indicators,
      color: ink.good,
    },
  ]
  const width = (inner - gap * (tiles.length - 1)) / tiles.length
  const draw = () => {
    for (const [nth, { words, count, color }] of tiles.entries()) {
      const x = page.margin + nth * (width + gap)
      sheet.box(x, top, width, tileHeight, ink.sunken, 5)
      sheet.box(x, top + 10, 3, tileHeight - 20, color)
      sheet.text(figure(count), x + 13, top + 33, { size: 22, color: ink.text, weight: 700 })
      sheet.text(words, x + 13, top + 50, { size: 8.5, color: ink.quiet }, width - 18)
    }
  }
  sheet.part('Figure', draw, { alt: statusSentence(facts) })
  return top + tileHeight
}

export function drawHeading({ part, text }: Sheet, words: string, x: number, base: number): void {
  part('H2', () => text(words, x, base, { size: 11, color: ink.text, weight: 700 }))
}

type Bars<Code> = {
  heading: string
  counted: readonly Counted<Code>[]
  nameOf: (code: Code) => string
  /** What to say where there are none. */
  nothing: string
  color: string
}

const row = 16.5
const labelWidth = 112
const countWidth = 34

/** Bars with their names and counts. Answers where the next thing may begin. */
export function drawBars<Code>(
  sheet: Sheet,
  { heading, counted, nameOf, nothing, color }: Bars<Code>,
  x: number,
  top: number,
  width: number,
): number {
  drawHeading(sheet, heading, x, top + 9)
  const room = width - labelWidth - countWidth
  const draw = () => {
    for (const [nth, { code, count, share }] of sharesOf(counted).entries()) {
      const y = top + 18 + nth * row
      const color2 = count === 0 ? ink.quiet : ink.text
      sheet.text(nameOf(code), x, y + 9.5, { size: 9, color: color2 }, labelWidth - 6)
      sheet.box(x + labelWidth, y + 1.5, room, 9, ink.sunken, 2)
      if (share > 0) sheet.box(x + labelWidth, y + 1.5, Math.max(2, room * share), 9, color, 2)
      const style: Style = { size: 9, color: color2, weight: count === 0 ? 400 : 700 }
      const words = figure(count)
      sheet.text(words, x + width - sheet.widthOf(words, style), y + 9.5, style)
    }
  }
  sheet.part('Figure', draw, { alt: `${heading}: ${chartInWords(counted, nameOf, nothing)}` })
  return top + 18 + counted.length * row
}

const columnHeight = 58

/** Twelve weeks as columns. */
export function drawWeeks(sheet: Sheet, { weeks }: BriefingFacts, top: number): number {
  const heading = 'When these patterns were last seen'
  drawHeading(sheet, heading, page.margin, top + 9)
  const step = inner / weeks.length
  const floor = top + 26 + columnHeight
  const draw = () => {
    sheet.box(page.margin, floor, inner, 0.75, ink.line)
    for (const [nth, { code, count, share }] of sharesOf(weeks).entries()) {
      const x = page.margin + nth * step
      const isLast = nth === weeks.length - 1
      const height = share * columnHeight
      if (height > 0)
        sheet.box(x + 7, floor - height, step - 14, height, isLast ? ink.beam : ink.sea)
      const centre = (words: string, base: number, style: Style) =>
        sheet.text(words, x + (step - sheet.widthOf(words, style)) / 2, base, style)
      if (count > 0)
        centre(figure(count), floor - height - 3, { size: 8, color: ink.text, weight: 700 })
      centre(code.slice(5), floor + 11, { size: 8, color: ink.quiet })
    }
  }
  const words = chartInWords(weeks, (code) => code, 'none in these twelve weeks.')
  sheet.part('Figure', draw, { alt: `${heading}: ${words}` })
  return floor + 16
}
