import type { listFilterNames } from '#core/pattern/list-filter.ts'

/** The list's filters as they stand in the address. */
export type ShownFilter = Partial<Record<(typeof listFilterNames)[number], string>>

/** The list's address with some of its filters changed; a page deeper in always starts anew. */
export function listHref(
  filter: ShownFilter,
  change: Partial<Record<string, string | undefined>> = {},
): string {
  const all = Object.entries({ ...filter, ...change }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  return all.length === 0 ? '/triage/patterns' : `/triage/patterns?${new URLSearchParams(all)}`
}

/** A pattern's page, or one of those under it. */
export function patternHref(number: number, under = '', done?: string): string {
  return `/triage/patterns/${number}${under && `/${under}`}${done ? `?done=${done}` : ''}`
}
