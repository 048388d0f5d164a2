import type { SearchPart, TextQuery } from '#core/search/read-query.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { filterKeys } from './filter-words.ts'
import { queueHref, type ShownFilter } from './hrefs.ts'
import { listed } from './search-words.ts'

const quoted = (text: string) => `“${text}”`
const named = ({ typed, of }: SearchPart) =>
  of === 'phrase' ? `the phrase ${quoted(typed)}` : quoted(typed)

/** What of a search was left out, and why: nobody should take a part of the answer for all of it. */
export function NotLookedFor({ query }: { query: TextQuery }) {
  const alone = query.parts.length === 0 && query.without.length > 0
  if (query.unused.length === 0 && !alone) return null
  return (
    <Callout tone="warn" title={alone ? 'Say as well what a case must have' : undefined}>
      {query.unused.length > 0 && (
        <p>
          Not looked for: {listed(query.unused.map(quoted))}. One sign says too little, and a search
          takes twelve words.
        </p>
      )}
    </Callout>
  )
}

type Props = { query: TextQuery; filter: ShownFilter }

/** Says what was looked for and where, and offers what may find it. */
export function NothingFound({ query, filter }: Props) {
  const narrowed = filterKeys.some((key) => key !== 'q' && filter[key]) || filter.view !== undefined
  return (
    <EmptyState title="No case matches">
      {query.parts.length > 0 && (
        <p>
          Looked for {listed(query.parts.map(named))}
          {query.without.length > 0 && `, without ${listed(query.without.map(named))}`} in stories,
          messages, replies, notes, files and identifiers{narrowed && ', within your filters'}. A
          word is found whole; one file or message holds all of a phrase.
        </p>
      )}
      <p>
        {narrowed && (
          <>
            <a href={queueHref({ q: filter.q })}>Search all cases</a>{' '}
          </>
        )}
        <a href={queueHref(filter, { q: undefined })}>Clear the search</a>
      </p>
    </EmptyState>
  )
}
