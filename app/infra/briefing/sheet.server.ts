import PDFDocument from 'pdfkit'
import type { BriefingFacts } from '#core/release/briefing/facts.ts'
import { asLine, type Run, runsOf } from './drawable.server.ts'
import { facesOf, type Weight } from './fonts.server.ts'

export const page = { width: 595.28, height: 841.89, margin: 42 } as const
export const inner = page.width - 2 * page.margin

export type Style = Readonly<{ size: number; color: string; weight?: Weight }>

/** One page of A4, measured in points from the top left. */
export type Sheet = Readonly<{
  doc: PDFKit.PDFDocument
  /** What reading software reads next, and as what. */
  part: (
    type: 'H1' | 'H2' | 'P' | 'Figure' | 'LI',
    draw: () => void,
    about?: { alt?: string; actual?: string },
  ) => void
  /** What it passes over. */
  ornament: (draw: () => void) => void
  /** Draws a line of text on a base line, cut with … where it is too wide; answers its width. */
  text: (text: string, x: number, base: number, style: Style, most?: number) => number
  widthOf: (text: string, style: Style) => number
  box: (x: number, y: number, width: number, height: number, color: string, round?: number) => void
  end: () => Promise<Uint8Array>
}>

/** Whether all of a text can be drawn. */
export const canDraw = (text: string, weight: Weight = 400): boolean =>
  runsOf(asLine(text), weight) !== null

/** Dates and ids follow from the release; nothing is packed, as machines pack differently. */
export function openSheet(facts: BriefingFacts, title: string): Sheet {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    lang: 'en',
    tagged: true,
    displayTitle: true,
    compress: false,
    info: {
      Title: title,
      Author: facts.portal,
      Creator: facts.portal,
      Producer: 'pdfkit',
      CreationDate: new Date(facts.created),
      ModDate: new Date(facts.created),
    },
  })
  for (const { name, bytes } of [...facesOf(400), ...facesOf(700)]) doc.registerFont(name, bytes)
  const parts: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const document = doc.struct('Document')
  doc.addStructure(document)

  const use = ({ face }: Run, { size, color }: Style) =>
    doc.font(face.name).fontSize(size).fillColor(color)
  const measure = (run: Run, style: Style): number =>
    use(run, style).widthOfString(run.text, { characterSpacing: 0 })
  const runsIn = (text: string, { weight = 400 }: Style): Run[] => {
    const runs = runsOf(asLine(text), weight)
    if (!runs) throw new RangeError('a text without a font: ask canDraw first')
    return runs
  }
  const widthOf = (text: string, style: Style): number =>
    runsIn(text, style).reduce((sum, run) => sum + measure(run, style), 0)

  return {
    doc,
    part: (type, draw, about = {}) =>
      void document.add(
        doc.struct(type, { ...(about.alt === undefined ? {} : { alt: about.alt }) }, draw),
      ),
    ornament: (draw) => {
      doc.markContent('Artifact', { type: 'Layout' })
      draw()
      doc.endMarkedContent()
    },
    widthOf,
    text: (given, x, base, style, most = inner) => {
      const text = fitted(asLine(given), most, (part) => widthOf(part, style))
      let at = x
      for (const run of runsIn(text, style)) {
        use(run, style).text(run.text, at, base, { lineBreak: false, baseline: 'alphabetic' })
        at += measure(run, style)
      }
      return at - x
    },
    box: (x, y, width, height, color, round = 0) =>
      void doc.roundedRect(x, y, width, height, round).fill(color),
    end: async () => {
      document.end()
      doc.end()
      await ended
      return Uint8Array.from(Buffer.concat(parts))
    },
  }
}

/** The longest beginning that fits, by whole characters as people see them. */
function fitted(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) return text
  const clusters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment)
  let [fits, fails] = [0, clusters.length]
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2)
    const part = `${clusters.slice(0, middle).join('').trimEnd()}…`
    if (widthOf(part) <= most) fits = middle
    else fails = middle
  }
  return `${clusters.slice(0, fits).join('').trimEnd()}…`
}
