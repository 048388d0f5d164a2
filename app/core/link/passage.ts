import { type Folded, foldForLinking, slot } from './fold.ts'
import { type SharedRun, sharedRuns } from './shared-runs.ts'

/** A piece of a shared passage, as each text has it: the same words, or what fills a slot. */
export type Piece = { same: boolean; here: string; there: string }

/** Letters that may lie between two shared stretches of one passage: a slot, not another subject. */
const widestSlot = 60
/** Letters that a passage must share to be shown. */
const fewestShared = 24

/**
 * The longest passage that two texts share, with its slots: what stands in one and not in the other,
 * and every identifier and number. Null where there is none to speak of. The pieces in a row are a
 * piece of each text; a slot holds whole words.
 */
export function sharedPassage(here: string, there: string): Piece[] | null {
  const a = foldForLinking(here)
  const b = foldForLinking(there)
  const runs = sharedRuns(a, b).flatMap((run) => wholeWords(run, a, b) ?? [])
  const [longest] = passagesOf(runs).sort((x, y) => lettersIn(y) - lettersIn(x))
  if (!longest || lettersIn(longest) < fewestShared) return null
  const pieces = joined(rangesOf(longest, a))
  const [textsHere, textsThere] = [
    cut(
      here,
      a,
      pieces.map(({ same, a }) => ({ same, ...a })),
    ),
    cut(
      there,
      b,
      pieces.map(({ same, b }) => ({ same, ...b })),
    ),
  ]
  return pieces.map(({ same }, at) => ({
    same,
    here: textsHere[at] ?? '',
    there: textsThere[at] ?? '',
  }))
}

/** What is left of a run without the parts of words at its ends. */
function wholeWords(run: SharedRun, a: readonly Folded[], b: readonly Folded[]): SharedRun | null {
  const parts = (step: number) => opensAt(a, run.a + step) && opensAt(b, run.b + step)
  let from = 0
  let to = run.length
  while (from < to && !parts(from)) from++
  while (from < to && !parts(to)) to--
  return from < to ? { a: run.a + from, b: run.b + from, length: to - from } : null
}

function opensAt(folded: readonly Folded[], place: number): boolean {
  const letter = folded[place]
  return !letter || letter.opens || letter.letter === slot || folded[place - 1]?.letter === slot
}

const lettersIn = (runs: readonly SharedRun[]) => runs.reduce((sum, { length }) => sum + length, 0)

/** Runs that lie near each other in both texts belong together. */
function passagesOf(runs: readonly SharedRun[]): SharedRun[][] {
  const passages: SharedRun[][] = []
  for (const run of runs) {
    const last = passages.at(-1)?.at(-1)
    const gap = last && Math.max(run.a - last.a - last.length, run.b - last.b - last.length)
    if (gap !== undefined && gap <= widestSlot) passages.at(-1)?.push(run)
    else passages.push([run])
  }
  return passages
}

/** Places in a folded text, end exclusive. */
type Span = { from: number; to: number }
type Range = { same: boolean; a: Span; b: Span }

function rangesOf(runs: readonly SharedRun[], a: readonly Folded[]): Range[] {
  const ranges: Range[] = []
  let end: { a: number; b: number } | null = null
  for (const { a: atA, b: atB, length } of runs) {
    if (end) ranges.push({ same: false, a: { from: end.a, to: atA }, b: { from: end.b, to: atB } })
    for (let step = 0; step < length; step++)
      ranges.push({
        same: a[atA + step]?.letter !== slot,
        a: { from: atA + step, to: atA + step + 1 },
        b: { from: atB + step, to: atB + step + 1 },
      })
    end = { a: atA + length, b: atB + length }
  }
  return ranges
}

/** Neighbours of one sort are one piece. */
function joined(ranges: readonly Range[]): Range[] {
  const pieces: Range[] = []
  for (const { same, a, b } of ranges) {
    const last = pieces.at(-1)
    if (last?.same === same) {
      last.a.to = a.to
      last.b.to = b.to
    } else pieces.push({ same, a: { ...a }, b: { ...b } })
  }
  return pieces
}

/**
 * The pieces of the text as it was told, whole: a slot from its first letter to its last, and all
 * that stands between letters with the words beside it.
 */
function cut(
  text: string,
  folded: readonly Folded[],
  pieces: readonly ({ same: boolean } & Span)[],
) {
  let at = folded[pieces[0]?.from ?? 0]?.start ?? 0
  return pieces.map(({ same, from, to }) => {
    const begin = at
    const isLast = pieces.at(-1)?.to === to
    const lastEnd = folded[to - 1]?.end ?? begin
    if (from < to) at = same && !isLast ? (folded[to]?.start ?? lastEnd) : lastEnd
    return text.slice(begin, at)
  })
}
