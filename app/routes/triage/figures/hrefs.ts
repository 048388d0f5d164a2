import type { Dimension } from '#core/figures/desk/dimensions.ts'
import { figuresFilterNames, scopeNames } from '#core/figures/desk/filter.ts'
import { queueHref } from '../queue/hrefs.ts'

/** The filters as they stand in the address. */
export type ShownFigures = Partial<Record<(typeof figuresFilterNames)[number], string>>

export function shownFigures(params: URLSearchParams): ShownFigures {
  return Object.fromEntries(
    figuresFilterNames.flatMap((name) => {
      const value = params.get(name)?.trim()
      return value ? [[name, value]] : []
    }),
  )
}

const base = '/triage/figures'

/** An address of the figures with some of its filters changed. */
export function figuresHref(
  shown: ShownFigures,
  change: ShownFigures & { table?: string } = {},
  path = base,
): string {
  const all = Object.entries({ ...shown, ...change }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  return all.length === 0 ? path : `${path}?${new URLSearchParams(all)}`
}

export const exportHref = (shown: ShownFigures, table?: string): string =>
  figuresHref(shown, { table }, `${base}/export`)

type OpenView = 'open' | 'awaiting'

/** The cases that a figure counts, as a list of the queue; null where there is no filter for them. */
export function casesHref(
  shown: ShownFigures,
  view: OpenView,
  of?: { dimension: Dimension; value: string | null },
): string | null {
  if (of?.value === null) return null
  const scope = Object.fromEntries(scopeNames.map((name) => [name, shown[name]]))
  return queueHref(scope, {
    view: view === 'open' ? undefined : view,
    ...(of ? { [of.dimension]: of.value } : {}),
  })
}
