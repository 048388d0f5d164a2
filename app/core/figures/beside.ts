import { hiddenUpTo, roundedTo } from '#core/pattern/anonymise/public-table.ts'
import { type TipKind, tipKindCodes } from '#core/tip/kind.ts'
import { Narrowing } from './narrowing.ts'
import { weeksOf } from './period.ts'
import type { BlockFigures, WeekFigures } from './protect.ts'
import { leastByStretch, type Told } from './told.ts'

/** Beside the true one, a hidden figure must be able to take so many other values. */
const otherValues = 2

type Out = Readonly<{
  /** By ISO week. */
  weeks: ReadonlyMap<string, WeekFigures>
  /** By the first week of the block. */
  blocks: ReadonlyMap<string, BlockFigures>
  told: readonly Told[]
}>

/** All that is out, and the hidden figures that it leaves fewer than three values. */
export type Known = Out & Readonly<{ narrowed: ReadonlySet<string> }>

/** A week of which nothing is told. */
export const withheldWeek: WeekFigures = { kinds: {}, total: null }

const isWithheld = ({ kinds, total }: WeekFigures): boolean =>
  total === null && Object.keys(kinds).length === 0

/** The system that a reader of everything can set up. */
function systemOf({ weeks, blocks, told }: Out) {
  const system = new Narrowing()
  const hidden: { name: string; place: number }[] = []
  const place = (name: string, shown: number | null | undefined, most: number): number => {
    if (shown === undefined) return system.number(0)
    if (shown === 0) return system.number(0, 0)
    const off = Math.floor(roundedTo / 2)
    if (shown !== null) return system.number(Math.max(hiddenUpTo + 1, shown - off), shown + off)
    hidden.push({ name, place: system.number(1, most) })
    return hidden.at(-1)?.place ?? 0
  }
  const cells = new Map<string, ReadonlyMap<TipKind, number>>()
  const totals = new Map<string, number>()
  for (const [week, figures] of weeks) {
    const { kinds, total } = figures
    // With the total hidden, or alone, a number was hidden for its own sake: it is small.
    const alone = Object.values(kinds).filter((shown) => shown === null).length === 1
    const most = total === null || alone ? hiddenUpTo : Number.POSITIVE_INFINITY
    const own = tipKindCodes.map(
      (kind) => [kind, place(`${week} ${kind}`, kinds[kind], most)] as const,
    )
    const sum = place(week, isWithheld(figures) ? undefined : total, Number.POSITIVE_INFINITY)
    system.sum(
      own.map(([, at]) => at),
      [sum],
      0,
      0,
    )
    cells.set(week, new Map(own))
    totals.set(week, sum)
  }
  for (const [block, { regions }] of blocks)
    system.sum(
      Object.entries(regions).map(([region, shown]) =>
        place(`${block} ${region}`, shown, Number.POSITIVE_INFINITY),
      ),
      weeksOf(block).map((week) => totals.get(week) ?? system.number(0)),
      0,
      0,
    )
  addTold(system, cells, told)
  return { system, hidden }
}

/** "At least so many between these weeks", for every stretch that patterns name and figures cover. */
function addTold(
  system: Narrowing,
  cells: ReadonlyMap<string, ReadonlyMap<TipKind, number>>,
  told: readonly Told[],
): void {
  const weeks = [...cells.keys()].sort()
  for (const kind of new Set(told.map((one) => one.kind))) {
    const { inWeek, whole } = leastByStretch(told.filter((one) => one.kind === kind))
    const named = [...inWeek.keys()]
    const starts = new Set([...named, ...whole.map(({ first }) => first)])
    const ends = new Set([...named, ...whole.map(({ last }) => last)])
    for (const [at, first] of weeks.entries()) {
      if (!starts.has(first)) continue
      const places: number[] = []
      let least = 0
      for (const last of weeks.slice(at)) {
        const cell = cells.get(last)?.get(kind)
        if (cell !== undefined) places.push(cell)
        least += inWeek.get(last) ?? 0
        for (const one of whole) if (one.last === last && one.first >= first) least += one.more
        if (ends.has(last)) system.sum([...places], [], least, Number.POSITIVE_INFINITY)
      }
    }
  }
}

function narrowedBy(out: Out): ReadonlySet<string> {
  const { system, hidden } = systemOf(out)
  // What contradicts itself rests on a belief that does not hold, and tells nothing.
  if (!system.solve()) return new Set()
  const room = (place: number) => system.of(place).most - system.of(place).least
  return new Set(hidden.filter(({ place }) => room(place) < otherValues).map(({ name }) => name))
}

/** What is out already. What it narrows can't be mended any more, but must not grow. */
export function knownFrom(out: Out): Known {
  return { ...out, narrowed: narrowedBy(out) }
}

/** The same with one thing more, or null where that narrows a figure which nothing narrowed before. */
function extended(known: Known, out: Out): Known | null {
  const narrowed = narrowedBy(out)
  return [...narrowed].some((name) => !known.narrowed.has(name)) ? null : { ...out, narrowed }
}

/** Lets patterns out; null where they, beside the figures, would tell what those hide. */
export function letOut(known: Known, told: readonly Told[]): Known | null {
  return extended(known, { ...known, told: [...known.told, ...told] })
}

/**
 * Those of many that would tell what figures hide; nearly always none, so halves are tried at once.
 */
export function tellingOf(
  known: Known,
  told: readonly Told[],
): { known: Known; telling: readonly Told[] } {
  const all = letOut(known, told)
  if (all) return { known: all, telling: [] }
  if (told.length <= 1) return { known, telling: told }
  const half = Math.ceil(told.length / 2)
  const first = tellingOf(known, told.slice(0, half))
  const second = tellingOf(first.known, told.slice(half))
  return { known: second.known, telling: [...first.telling, ...second.telling] }
}

/** Freezes a week's figures: whole, or none at all where they would tell what they hide. */
export function freezeWeek(known: Known, week: string, figures: WeekFigures): Known {
  const weeks = new Map([...known.weeks, [week, figures]])
  return (
    extended(known, { ...known, weeks }) ?? {
      ...known,
      weeks: new Map([...known.weeks, [week, withheldWeek]]),
    }
  )
}

/** Freezes a block's figures, if they may be shown. */
export function freezeBlock(known: Known, block: string, figures: BlockFigures | null): Known {
  if (figures === null) return known
  const blocks = new Map([...known.blocks, [block, figures]])
  return extended(known, { ...known, blocks }) ?? known
}
