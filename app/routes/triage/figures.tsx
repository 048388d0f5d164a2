import { json, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { readFiguresFilter } from '#core/figures/desk/filter.ts'
import { readPeriod } from '#core/figures/desk/period.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listFigureQueues } from '#operations/figures/desk/list-figure-queues.server.ts'
import { readDeskFigures } from '#operations/figures/desk/read-desk-figures.server.ts'
import { nameQueues } from '#operations/routing/queues/name-queues.server.ts'
import { ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import figuresSheet from '#ui/styles/figures.css?url'
import { Backlog, BacklogOverTime } from './figures/backlog.tsx'
import { Breakdowns } from './figures/breakdown.tsx'
import { FiguresFilters, PeriodPicker } from './figures/filters.tsx'
import { exportHref, figuresHref, shownFigures } from './figures/hrefs.ts'
import { Inflow } from './figures/inflow.tsx'
import { KeyFigures } from './figures/key-figures.tsx'
import { Notes } from './figures/notes.tsx'
import { countsNothing, NothingCounted } from './figures/nothing-counted.tsx'
import { Times } from './figures/times.tsx'
import { dayText, periodFaults, title } from './figures/words.ts'

export const meta = () => [{ title: pageTitle(title) }]
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: figuresSheet }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'figures.view')
  const { house } = args.context
  const params = new URL(args.request.url).searchParams
  const filter = readFiguresFilter(params)
  if (!filter.ok) throw refuse(400, `filter_${filter.field}`)
  const period = readPeriod(filter.filter, house.now())
  const { queues, closedQueueIds } = await listFigureQueues(house, actor)
  const page = {
    desk: await deskOf(args, actor),
    shown: shownFigures(params),
    fault: period.ok ? null : { field: period.field, text: periodFaults[period.reason] },
    figures: period.ok
      ? await readDeskFigures(house, actor, { filter: filter.filter, period: period.period })
      : null,
    closedQueueIds: [...closedQueueIds],
    all: may(actor.roles, 'figures.all'),
    queueNames: await nameQueues(house),
    queues,
  }
  return json(page, { status: period.ok ? 200 : 400 })
}

export default function Figures() {
  const { desk, shown, fault, figures, queues, queueNames, closedQueueIds, all } =
    useLoaderData<typeof loader>()
  return (
    <Desk
      desk={desk}
      current="figures"
      title={title}
      wide
      eyebrow={
        figures &&
        `${dayText(figures.period.from)} to ${dayText(figures.period.to)}, counted just now`
      }
      actions={
        figures && (
          <>
            <ButtonLink kind="quiet" href={figuresHref(shown, {}, '/triage/figures/actions')}>
              From tip to action
            </ButtonLink>
            <ButtonLink kind="secondary" href={exportHref(shown)}>
              Download
            </ButtonLink>
          </>
        )
      }
    >
      <ErrorSummary
        title="These days can’t be shown"
        errors={fault ? [{ href: `#${fault.field}`, text: fault.text }] : []}
      />
      <PeriodPicker shown={shown} fault={fault ?? undefined} />
      <FiguresFilters shown={shown} names={queueNames} queues={queues} />
      {figures && (
        <div className="figures">
          <KeyFigures figures={figures} shown={shown} />
          {countsNothing(figures) ? (
            <NothingCounted shown={shown} />
          ) : (
            <>
              <Inflow figures={figures} shown={shown} />
              <div className="figures-pair">
                <Backlog figures={figures} shown={shown} />
                <BacklogOverTime figures={figures} shown={shown} />
              </div>
              <Times figures={figures} shown={shown} />
              <Breakdowns
                figures={figures}
                shown={shown}
                names={queueNames}
                closedQueueIds={closedQueueIds}
              />
            </>
          )}
          <Notes closed={closedQueueIds.length} all={all} />
        </div>
      )}
    </Desk>
  )
}
