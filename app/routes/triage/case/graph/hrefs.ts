import { type BondType, bondTypes } from '#core/case/link-graph.ts'
import { caseNumberInPath } from '#core/case/number.ts'

/** What of the graph stands in its address: a view can be kept and sent to a colleague. */
export type GraphView = { number: number; expanded: number[]; types: BondType[] }

export function readView(number: number, params: URLSearchParams): GraphView {
  const asked = new Set(params.getAll('type'))
  const expanded = params.getAll('with').flatMap((text) => caseNumberInPath(text) ?? [])
  return {
    number,
    expanded: [...new Set(expanded)].filter((one) => one !== number),
    types: bondTypes.filter((type) => asked.has(type)),
  }
}

export function graphHref({ number, expanded, types }: GraphView): string {
  const params = new URLSearchParams([
    ...expanded.map((one) => ['with', String(one)]),
    ...types.map((type) => ['type', type]),
  ])
  return `/triage/cases/${number}/graph${params.size > 0 ? `?${params}` : ''}`
}

/** The same view with a case's own neighbours, or without them again. */
export function toggled(view: GraphView, number: number): string {
  const expanded = view.expanded.includes(number)
    ? view.expanded.filter((one) => one !== number)
    : [...view.expanded, number]
  return graphHref({ ...view, expanded })
}
