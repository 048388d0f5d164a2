export type TextRange = {
  /** Counted in UTF-16 code units, like String.slice; end is exclusive. */
  start: number
  end: number
}

export type Segment = { text: string; marked: boolean; start: number }

/** Cuts a text at the ranges' edges; ranges may touch, overlap or reach past the end. All segments together are the text. */
export function segments(text: string, ranges: readonly TextRange[]): Segment[] {
  const sorted = ranges
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start)
  const result: Segment[] = []
  let at = 0
  for (const { start, end } of sorted) {
    if (end <= at) continue
    const last = result.at(-1)
    if (start <= at && last?.marked) {
      last.text = text.slice(last.start, end)
    } else {
      if (start > at) result.push({ text: text.slice(at, start), marked: false, start: at })
      result.push({ text: text.slice(start, end), marked: true, start })
    }
    at = end
  }
  if (at < text.length) result.push({ text: text.slice(at), marked: false, start: at })
  return result
}
