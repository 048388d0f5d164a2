import { type DeskClock, deskClocks, nothingTaken, type Taken } from './clocks.ts'
import { type BreakdownRow, noneOpen, type OpenNow } from './figures.ts'

type Value = string | null
/** A figure of each value of one dimension. */
export type Tally<Figure> = ReadonlyMap<Value, Figure>

export type Tallies = {
  reports: Tally<number>
  open: Tally<OpenNow>
  clocks: Record<DeskClock, Tally<Taken>>
}

/** One line for each value that any figure has: most reports first, then what is open. */
export function breakdown({ reports, open, clocks }: Tallies): BreakdownRow[] {
  const values = new Set<Value>([
    ...reports.keys(),
    ...open.keys(),
    ...deskClocks.flatMap((clock) => [...clocks[clock].keys()]),
  ])
  return [...values]
    .map((value) => ({
      value,
      reports: reports.get(value) ?? 0,
      open: open.get(value) ?? noneOpen,
      clocks: clockRow((clock) => clocks[clock].get(value) ?? nothingTaken),
    }))
    .sort(
      (a, b) =>
        b.reports - a.reports ||
        openIn(b) - openIn(a) ||
        (a.value ?? '').localeCompare(b.value ?? '', 'en'),
    )
}

const openIn = ({ open }: BreakdownRow): number => open.ours + open.theirs

export function clockRow<Figure>(
  figureOf: (clock: DeskClock) => Figure,
): Record<DeskClock, Figure> {
  return {
    first_look: figureOf('first_look'),
    resolution: figureOf('resolution'),
    pattern: figureOf('pattern'),
    action: figureOf('action'),
  }
}
