/**
 * A plain RFC 4180 reader, written apart from the writer that it checks. Skips a byte order mark;
 * throws on a quote in the wrong place.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('quote never closed')
        if (text[at] !== '"') cell += text[at]
        else if (text[at + 1] === '"') {
          cell += '"'
          at += 1
        } else break
      }
      at += 1
    } else
      for (; at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at); at += 1) {
        if (text[at] === '"') throw new Error('quote inside a bare cell')
        cell += text[at]
      }
    row.push(cell)
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else if (at < text.length) throw new Error('text after a quoted cell')
  }
  return rows
}
