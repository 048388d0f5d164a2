/** What of a case's sealed content a page shows, as it stands in the address. */
export const showable = ['story', 'messages', 'notes'] as const
export type Shown = (typeof showable)[number]

/** Suggested links that a page shows: as many as can be judged at once; the strongest come first. */
export const mostSuggestions = 12

export function shownParts(params: URLSearchParams): Shown[] {
  const asked = new Set(params.get('show')?.split(','))
  return showable.filter((part) => asked.has(part))
}

type Place = { shown: readonly Shown[]; chosen?: boolean; done?: string; anchor?: string }

/** The case's page, or one of the routes under it, with what is shown kept. */
export function caseHref(
  number: number,
  under: string,
  { shown, chosen, done, anchor }: Place,
): string {
  const params = new URLSearchParams({
    ...(shown.length > 0 && { show: shown.join(',') }),
    ...(chosen && { choose: 'copies' }),
    ...(done && { done }),
  })
  // Commas need no escape in a query (RFC 3986, 3.4), and this one is read by people.
  const query = params.size > 0 ? `?${params.toString().replaceAll('%2C', ',')}` : ''
  return `/triage/cases/${number}${under && `/${under}`}${query}${anchor ? `#${anchor}` : ''}`
}
