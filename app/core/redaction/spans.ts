/** A stretch of a text, in UTF-16 units as JavaScript counts them; the end is not in it. */
export type Span = { start: number; end: number }

const special = /[.*+?^${}()|[\]\\/]/g

/**
 * Where words stand in a text, whatever their case and however their spaces are broken. Stretches do
 * not overlap, and come in order.
 */
export function occurrences(text: string, words: string): Span[] {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return []
  const pattern = parts.map((part) => part.replace(special, '\\$&')).join('\\s+')
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Spans in order, with those that touch or overlap made one, and those outside the text left out. */
export function joined(spans: readonly Span[], length: number): Span[] {
  const whole: Span[] = []
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
  for (const span of inside.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else whole.push({ ...span })
  }
  return whole
}

/** The text with each span replaced. */
export function replaced(
  text: string,
  spans: readonly Span[],
  by: (words: string) => string,
): string {
  let done = ''
  let at = 0
  for (const { start, end } of joined(spans, text.length)) {
    done += text.slice(at, start) + by(text.slice(start, end))
    at = end
  }
  return done + text.slice(at)
}

/** A covered stretch. Always as long, so that it does not say how long a name is. */
export const cover = '▒▒▒▒'

export const lengthClasses = ['short', 'medium', 'long'] as const
export type LengthClass = (typeof lengthClasses)[number]

export function lengthClassOf(words: string): LengthClass {
  const { length } = [...words]
  if (length <= 12) return 'short'
  return length <= 60 ? 'medium' : 'long'
}

const markers: Record<LengthClass, string> = { short: '▇▇', medium: '▇▇▇▇', long: '▇▇▇▇▇▇▇▇' }

/** What stands where words were removed: roughly how much it was, and nothing else. */
export function markerFor(words: string): string {
  return markers[lengthClassOf(words)]
}

/**
 * Where a covered stretch lies once other stretches of its text were removed; null where the removal
 * took some of it, as what is left of it is no stretch that anybody chose.
 */
export function movedBy(span: Span, removed: readonly Span[], text: string): Span | null {
  let shift = 0
  for (const gone of joined(removed, text.length)) {
    if (gone.start < span.end && span.start < gone.end) return null
    if (gone.end <= span.start)
      shift += markerFor(text.slice(gone.start, gone.end)).length - (gone.end - gone.start)
  }
  return { start: span.start + shift, end: span.end + shift }
}
