import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { longestReading } from '#core/tip/evidence/reading.ts'
import { openPdfium, PdfiumMemory } from './pdfium.server.ts'
import { Unreadable } from './unreadable.server.ts'

/** More than these nobody reads; what is there by then is kept. Milliseconds for the file. */
export const pdfBounds = { pages: 300, ms: 25_000, linksOnPage: 50, linkLength: 2000 }

export type PdfText = { text: string; cut: boolean }

/**
 * The words of a PDF and where its links lead, page by page. Nothing is drawn. Its scripts, forms
 * and enclosed files are not touched: this build of PDFium holds no JavaScript engine, and its form
 * environment is never set up. Throws `Unreadable` where it is broken or asks for a password.
 */
export async function readPdf(bytes: Uint8Array, bounds = pdfBounds): Promise<PdfText> {
  // An instance of its own: what a hostile file did to the last one's memory ends with it.
  const pdfium = await openPdfium()
  const memory = new PdfiumMemory(pdfium)
  const at = memory.put(bytes)
  const file = pdfium.FPDF_LoadMemDocument(at, bytes.length, '')
  const pages = file === 0 ? 0 : pdfium.FPDF_GetPageCount(file)
  if (pages === 0) throw new Unreadable()
  return readPages(new OpenPdf(pdfium, memory, file, bounds), pages, bounds)
}

function readPages(pdf: OpenPdf, pages: number, bounds: typeof pdfBounds): PdfText {
  const deadline = performance.now() + bounds.ms
  const parts: string[] = []
  let left = longestReading
  let read = 0
  for (; read < pages && read < bounds.pages && left > 0; read++) {
    if (performance.now() > deadline) break
    const page = pdf.page(read, left)
    if (page === '') continue
    parts.push(page)
    left -= page.length
  }
  return { text: parts.join('\n\n'), cut: read < pages || left <= 0 }
}

class OpenPdf {
  constructor(
    private readonly pdfium: WrappedPdfiumModule,
    private readonly memory: PdfiumMemory,
    private readonly file: number,
    private readonly bounds: typeof pdfBounds,
  ) {}

  /** A page that can't be opened has no words. */
  page(index: number, most: number): string {
    const page = this.pdfium.FPDF_LoadPage(this.file, index)
    if (page === 0) return ''
    const words = this.words(page, most)
    const links = this.links(page)
    this.pdfium.FPDF_ClosePage(page)
    return [words, ...links].filter((line) => line !== '').join('\n')
  }

  private words(page: number, most: number): string {
    const { pdfium, memory } = this
    const text = pdfium.FPDFText_LoadPage(page)
    if (text === 0) return ''
    const count = Math.min(pdfium.FPDFText_CountChars(text), most)
    const words = memory.with(2 * (count + 1), (at) => {
      const written = pdfium.FPDFText_GetText(text, 0, count, at)
      return memory.at(at, 2 * Math.max(0, written - 1)).toString('utf16le')
    })
    pdfium.FPDFText_ClosePage(text)
    // How it marks a hyphen at a line's end; whether it is part of a link, a person sees.
    return words.replaceAll('\ufffe', '-').trim()
  }

  /** Where its links lead, for that is where a false one differs from its words. */
  private links(page: number): string[] {
    const { pdfium, memory } = this
    const found = new Set<string>()
    memory.with(8, (position) => {
      pdfium.pdfium.setValue(position, 0, 'i32')
      for (let n = 0; n < this.bounds.linksOnPage; n++) {
        if (!pdfium.FPDFLink_Enumerate(page, position, position + 4)) return
        const link = pdfium.pdfium.getValue(position + 4, 'i32')
        const address = this.address(pdfium.FPDFLink_GetAction(link))
        if (address !== '') found.add(`<${address}>`)
      }
    })
    return [...found]
  }

  private address(action: number): string {
    const { pdfium, memory, file } = this
    const length = action === 0 ? 0 : pdfium.FPDFAction_GetURIPath(file, action, 0, 0)
    if (length <= 1 || length > this.bounds.linkLength) return ''
    return memory.with(length, (at) => {
      pdfium.FPDFAction_GetURIPath(file, action, at, length)
      return memory.at(at, length - 1).toString('utf8')
    })
  }
}
