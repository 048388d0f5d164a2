/** One page: lines of ASCII, and where its links lead. */
export type PdfPage = { lines?: readonly string[]; links?: readonly string[] }

export type PdfExtras = {
  /** Objects of one's own, as the file's first; the catalogue names them in `catalogue`. */
  objects?: readonly string[]
  catalogue?: string
  trailer?: string
}

/** A small PDF as any printer makes it (ISO 32000-1, 7.5), with one font that is not enclosed. */
export function pdfOf(pages: readonly PdfPage[], extras: PdfExtras = {}): Buffer {
  const own = extras.objects ?? []
  const fontAt = own.length + 3
  const pageAt = (n: number) => fontAt + 1 + 2 * n
  const kids = pages.map((_, n) => `${pageAt(n)} 0 R`).join(' ')
  const objects = [
    ...own,
    `<< /Type /Catalog /Pages ${own.length + 2} 0 R ${extras.catalogue ?? ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((page, n) => [
      `<< /Type /Page /Parent ${own.length + 2} 0 R /MediaBox [0 0 595 842] /Contents ${pageAt(n) + 1} 0 R ` +
        `/Resources << /Font << /F1 ${fontAt} 0 R >> >> /Annots [${(page.links ?? []).map(linkTo).join(' ')}] >>`,
      streamOf(
        `BT /F1 12 Tf 72 760 Td ${(page.lines ?? []).map((line) => `(${escaped(line)}) Tj 0 -16 Td`).join(' ')} ET`,
      ),
    ]),
  ]
  return fileOf(objects, `/Root ${own.length + 1} 0 R ${extras.trailer ?? ''}`)
}

export const streamOf = (content: string, entries = '') =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&')
const linkTo = (address: string) =>
  `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${escaped(address)}) >> >>`

function fileOf(objects: readonly string[], trailer: string): Buffer {
  const parts = ['%PDF-1.7\n']
  const starts: number[] = []
  let length = 9
  for (const [n, body] of objects.entries()) {
    const part = `${n + 1} 0 obj\n${body}\nendobj\n`
    starts.push(length)
    parts.push(part)
    length += part.length
  }
  const rows = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`,
    `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
  )
  return Buffer.from(parts.join(''), 'latin1')
}
