import { deskClocks } from '#core/figures/desk/clocks.ts'
import type { DeskFigures } from '#core/figures/desk/figures.ts'
import { scopeNames } from '#core/figures/desk/filter.ts'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { figuresHref, type ShownFigures } from './hrefs.ts'

/** Whether there is nothing at all to show. */
export function countsNothing({ inflow, backlog, clocks }: DeskFigures): boolean {
  return (
    inflow.reports === 0 &&
    backlog.open.ours + backlog.open.theirs === 0 &&
    backlog.overTime.every(({ bands }) => bands.every((cases) => cases === 0)) &&
    deskClocks.every((clock) => clocks[clock].cases === 0)
  )
}

export function NothingCounted({ shown }: { shown: ShownFigures }) {
  const filtered = scopeNames.some((name) => shown[name])
  const without = Object.fromEntries(scopeNames.map((name) => [name, undefined]))
  return (
    <EmptyState title="Nothing to count">
      <p>
        In these days nothing came in, nothing was open and nothing was decided
        {filtered && ' that these filters leave'}.
      </p>
      {filtered && <a href={figuresHref(shown, without)}>Take the filters off</a>}
    </EmptyState>
  )
}
