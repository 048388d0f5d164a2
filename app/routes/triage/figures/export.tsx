import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { stepUpMinutes } from '#core/access/permissions.ts'
import { scopeNames } from '#core/figures/desk/filter.ts'
import { figuresTables } from '#core/figures/desk/tables.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { nameQueues } from '#operations/routing/queues/name-queues.server.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { filterWords } from '../queue/filter-words.ts'
import { figuresHref, shownFigures } from './hrefs.ts'
import { readWanted } from './read-wanted.server.ts'
import { dayText, tableNames } from './words.ts'

const title = 'Download figures'
export const meta = () => [{ title: pageTitle(title) }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'figures.export')
  const params = new URL(args.request.url).searchParams
  return {
    desk: await deskOf(args, actor),
    shown: shownFigures(params),
    period: readWanted(args).period,
    table: params.get('table'),
    fresh: await isStepUpFresh(args),
    names: await nameQueues(args.context.house),
  }
}

const wrong = 'Choose what to download'

export default function ExportFigures() {
  const { desk, shown, period, table, fresh, names } = useLoaderData<typeof loader>()
  const missing = table === 'none'
  return (
    <Desk
      desk={desk}
      current="figures"
      title={title}
      eyebrow={<a href={figuresHref(shown)}>Figures</a>}
    >
      <ErrorSummary
        title="Nothing was downloaded"
        errors={missing ? [{ href: '#table', text: wrong }] : []}
      />
      <DescriptionList
        items={[
          { key: 'days', term: 'Days', value: `${dayText(period.from)} to ${dayText(period.to)}` },
          ...scopeNames.flatMap((key) => {
            const value = shown[key]
            const { label, text } = filterWords[key]
            return value ? [{ key, term: label, value: text(value, names) }] : []
          }),
        ]}
      />
      <form method="post" action={figuresHref(shown, {}, '/triage/figures/file')}>
        <FormToken value={desk.formToken} />
        <Radios
          id="table"
          name="table"
          label="What to download"
          small
          value={table ?? 'all'}
          error={missing ? wrong : undefined}
          choices={[
            { value: 'all', label: 'All of it, as JSON' },
            ...figuresTables.map((one) => ({ value: one, label: `${tableNames[one]}, as CSV` })),
          ]}
        />
        <Callout tone="neutral">
          <p>
            What you take is written into the audit log. The files hold counts and times, no words
            and no names; they are for work inside the house. Times are in seconds.
          </p>
          {!fresh && (
            <p>
              You will be asked to confirm that it is you, and then press Download once more. That
              holds for {stepUpMinutes} minutes.
            </p>
          )}
        </Callout>
        <Button>Download</Button>
      </form>
    </Desk>
  )
}
