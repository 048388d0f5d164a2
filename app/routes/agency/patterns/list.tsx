import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { patternFilterNames, readPatternFilter, writePlace } from '#core/portal/pattern-filter.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { clearanceOf } from '#operations/portal/clearance-of.server.ts'
import { countCurrent } from '#operations/portal/count-current.server.ts'
import { listCurrent } from '#operations/portal/list-current.server.ts'
import { noteVisit } from '#operations/portal/note-visit.server.ts'
import { lastReleaseAt } from '#operations/portal/read-whats-new.server.ts'
import { count } from '#ui/agency/pattern-words.ts'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Pagination } from '#ui/staff/pagination.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { PatternCharts } from './charts.tsx'
import { PatternFilters } from './filters.tsx'
import { patternsHref, type ShownFilter } from './hrefs.ts'
import { PatternTable } from './table.tsx'

export const meta = () => [{ title: pageTitle('Patterns') }]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.view')
  const params = new URL(args.request.url).searchParams
  const read = readPatternFilter(params)
  if (!read.ok) throw refuse(400, `filter_${read.field}`)
  const clearance = await clearanceOf(house, member.agencyId)
  if (!clearance) throw refuse(403, 'not_permitted')
  const { since } = await noteVisit(house, member.id)
  const seen = read.filter.new && since ? await lastReleaseAt(house, since) : 0
  const { patterns, next } = await listCurrent(house, clearance, read.filter, { since: seen })
  const shown: ShownFilter = Object.fromEntries(
    patternFilterNames.flatMap((name) => {
      const value = params.get(name)?.trim()
      return value ? [[name, value]] : []
    }),
  )
  return {
    desk: await deskOf(args, member),
    agency: member.agency,
    shown,
    first: read.filter.after === undefined,
    counts: await countCurrent(house, clearance, read.filter),
    patterns,
    after: next && writePlace(next),
  }
}

/** What the charts don't follow: they are kept counts, by these three and by week. */
const charted: readonly string[] = ['kind', 'status', 'tlp']

export default function Patterns() {
  const { desk, agency, shown, first, counts, patterns, after } = useLoaderData<typeof loader>()
  const weeks = counts.weeks.map(({ week }) => week).reverse()
  const wider = Object.keys(shown).some((name) => !charted.includes(name))
  const filtered = Object.keys(shown).length > 0
  return (
    <AgencyDesk
      desk={desk}
      current="agency_patterns"
      title="Patterns"
      lead={`Every pattern that ${agency.name} may see, in its newest version.`}
    >
      <PatternFilters filter={shown} sector={agency.sector} weeks={weeks} />
      {first && (
        <section aria-labelledby="charts">
          <h2 id="charts" className="portal-small">
            The last {weeks.length} weeks
          </h2>
          {wider && (
            <p className="portal-note">
              The charts follow kind, status and TLP; the list below follows every filter.
            </p>
          )}
          <PatternCharts counts={counts} />
        </section>
      )}
      <h2 id="list" className="portal-small">
        {filtered ? 'What fits' : 'All patterns'}
      </h2>
      <PatternTable
        caption="Patterns, newest first"
        patterns={patterns}
        sector={agency.sector}
        empty={
          filtered || !first ? (
            <EmptyState title="No pattern fits">
              <p>
                <a href={patternsHref()}>Clear all filters</a> to see every pattern.
              </p>
            </EmptyState>
          ) : (
            <EmptyState title="Nothing was released for you yet">
              <p>
                Until then, <a href="/agency/formats">see what each format looks like</a>, or build
                your import with a <a href="/agency/sandbox">sandbox key</a>.
              </p>
            </EmptyState>
          )
        }
      />
      {(after || !first) && (
        <Pagination
          label="Pages of patterns"
          range={count(patterns.length, 'pattern')}
          previous={first ? undefined : { href: patternsHref(shown), label: 'Newest' }}
          next={
            after ? { href: `${patternsHref(shown, { after })}#list`, label: 'Older' } : undefined
          }
        />
      )}
    </AgencyDesk>
  )
}
