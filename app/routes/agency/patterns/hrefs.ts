import type { PatternFilterName } from '#core/portal/pattern-filter.ts'

/** The list's filters as they stand in the address. */
export type ShownFilter = Partial<Record<PatternFilterName, string>>

/** The list's address with some of its filters changed; a page deeper in always starts anew. */
export function patternsHref(
  filter: ShownFilter = {},
  change: Partial<Record<PatternFilterName | 'after', string | undefined>> = {},
): string {
  const all = Object.entries({ ...filter, ...change }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  )
  return all.length === 0 ? '/agency/patterns' : `/agency/patterns?${new URLSearchParams(all)}`
}

export const patternHref = (number: number): string => `/agency/patterns/${number}`
