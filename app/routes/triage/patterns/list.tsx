import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listFilterNames, readListFilter } from '#core/pattern/list-filter.ts'
import { patternViewCodes } from '#core/pattern/views.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listPatterns } from '#operations/pattern/list-patterns.server.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Pagination } from '#ui/staff/pagination.tsx'
import { Tabs } from '#ui/staff/tabs.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { counted } from '../words.ts'
import { listHref, type ShownFilter } from './hrefs.ts'
import { ListFilters } from './list/filters.tsx'
import { PatternTable } from './list/table.tsx'
import { viewNames } from './words.ts'

export const meta = () => [{ title: pageTitle('Patterns') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'pattern.draft')
  const params = new URL(args.request.url).searchParams
  const read = readListFilter(params)
  if (!read.ok) throw refuse(400, `filter_${read.field}`)
  const filter: ShownFilter = Object.fromEntries(
    listFilterNames.flatMap((name) => {
      const value = params.get(name)?.trim()
      return value ? [[name, value]] : []
    }),
  )
  return {
    desk: await deskOf(args, actor),
    filter,
    first: read.filter.after === undefined,
    ...(await listPatterns(args.context.house, actor, read.filter)),
  }
}

export default function Patterns() {
  const { desk, filter, first, patterns, next, counts } = useLoaderData<typeof loader>()
  return (
    <Desk
      desk={desk}
      current="patterns"
      title="Patterns"
      wide
      actions={
        <ButtonLink href="/triage/patterns/new" command="pattern_new">
          Start a pattern
        </ButtonLink>
      }
    >
      <Tabs
        label="Where they stand"
        current={filter.view ?? 'all'}
        tabs={[
          { key: 'all', href: listHref({ ...filter, view: undefined }), label: 'All' },
          ...patternViewCodes.map((view) => ({
            key: view,
            href: listHref({ ...filter, view }),
            label: viewNames[view],
            count: counts[view],
          })),
        ]}
      />
      <ListFilters filter={filter} />
      <PatternTable
        rows={patterns}
        now={desk.now}
        filtered={Object.keys(filter).some((name) => name !== 'view')}
      />
      {(next || !first) && (
        <Pagination
          label="Pages"
          range={counted(patterns.length, 'pattern on this page', 'patterns on this page')}
          previous={first ? undefined : { href: listHref(filter), label: 'To the start' }}
          next={next ? { href: listHref(filter, { after: next }), label: 'Next' } : undefined}
        />
      )}
    </Desk>
  )
}
