import { filterNames } from '#core/case/queue-filter.ts'

/** The filters as they stand in the address. */
export type ShownFilter = Partial<Record<(typeof filterNames)[number], string>>

export function shownFilter(params: URLSearchParams): ShownFilter {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = params.get(name)?.trim()
      return value ? [[name, value]] : []
    }),
  )
}

/** The queue's address with some of its filters changed; a page deeper in always starts anew. */
export function queueHref(
  filter: ShownFilter,
  change: Partial<Record<string, string | undefined>> = {},
): string {
  const all = Object.entries({ ...filter, ...change }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  return all.length === 0 ? '/triage' : `/triage?${new URLSearchParams(all)}`
}
