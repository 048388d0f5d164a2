import { type Glyph, glyphsOf } from './glyphs.ts'

/** A word, or one character of a script without spaces, with its place in the original text. */
type Unit = Readonly<{ text: string; start: number; end: number; weight: number }>

/**
 * Five words or twelve characters make a run. Counted on one scale (12 × 5 = 5 × 12) so that a run
 * may mix both, as chats in Thai or Chinese do.
 */
const wordWeight = 12
const characterWeight = 5
const runWeight = 60

function unitsOf(text: string): Unit[] {
  const units: Unit[] = []
  let word: Glyph[] = []
  for (const glyph of glyphsOf(text, 'small')) {
    word.push(glyph)
    if (!glyph.closes) continue
    units.push({
      text: word.map(({ folded }) => folded).join(''),
      start: word[0]?.start ?? glyph.start,
      end: glyph.end,
      weight: glyph.solid ? characterWeight : wordWeight,
    })
    word = []
  }
  return units
}

type Window = Readonly<{ key: string; first: number; last: number }>

/** From each unit, the shortest stretch that makes a run. A longer shared run contains one. */
function* windowsOf(units: readonly Unit[]): Generator<Window> {
  let weight = 0
  let end = 0
  for (let first = 0; first < units.length; first++) {
    while (weight < runWeight && end < units.length) weight += units[end++]?.weight ?? 0
    if (weight < runWeight) return
    const key = units.slice(first, end).map(({ text }) => text)
    yield { key: key.join(' '), first, last: end - 1 }
    weight -= units[first]?.weight ?? 0
  }
}

export type Span = Readonly<{ start: number; end: number }>

/** A moderator's text, ready to be held against many sources. */
export type RunIndex = Readonly<{
  units: readonly Unit[]
  windows: ReadonlyMap<string, readonly Window[]>
}>

export function indexRuns(text: string): RunIndex {
  const units = unitsOf(text)
  const windows = new Map<string, Window[]>()
  for (const window of windowsOf(units)) {
    const same = windows.get(window.key)
    if (same) same.push(window)
    else windows.set(window.key, [window])
  }
  return { units, windows }
}

/** Where the indexed texts share a run with `source`, overlapping runs joined. Linear in `source`. */
export function sharedRuns(indexes: readonly RunIndex[], source: string): Span[][] {
  const hits: Window[][] = indexes.map(() => [])
  for (const { key } of windowsOf(unitsOf(source)))
    indexes.forEach(({ windows }, index) => {
      hits[index]?.push(...(windows.get(key) ?? []))
    })
  return indexes.map(({ units }, index) => joined(hits[index] ?? [], units))
}

function joined(hits: readonly Window[], units: readonly Unit[]): Span[] {
  const spans: { first: number; last: number }[] = []
  for (const { first, last } of [...hits].sort((a, b) => a.first - b.first)) {
    const open = spans.at(-1)
    if (open !== undefined && first <= open.last) open.last = Math.max(open.last, last)
    else spans.push({ first, last })
  }
  return spans.map(({ first, last }) => ({
    start: units[first]?.start ?? 0,
    end: units[last]?.end ?? 0,
  }))
}
