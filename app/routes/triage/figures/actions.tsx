import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ActionClock, ActionTime } from '#core/figures/action/times.ts'
import { presetDays } from '#core/figures/desk/period.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { readActionTimes } from '#operations/figures/read-action-times.server.ts'
import { actionNames, sectorNames } from '#ui/agency/pattern-words.ts'
import { Button } from '#ui/button.tsx'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Tabs } from '#ui/staff/tabs.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { figuresHref, shownFigures } from './hrefs.ts'
import { readWanted } from './read-wanted.server.ts'
import { dayText, takenText } from './words.ts'

const title = 'From tip to action'
export const meta = () => [{ title: pageTitle(title) }]

const path = '/triage/figures/actions'

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'figures.view')
  const wanted = readWanted(args)
  return {
    desk: await deskOf(args, actor),
    shown: shownFigures(new URL(args.request.url).searchParams),
    period: wanted.period,
    times: await readActionTimes(args.context.house, actor, wanted),
    fresh: await isStepUpFresh(args),
  }
}

type Times = Record<ActionClock, ActionTime>

export default function ActionFigures() {
  const { desk, shown, period, times, fresh } = useLoaderData<typeof loader>()
  const sectors = times.bySector.map(({ sector, times }) => {
    return { key: sector as string, label: sectorNames[sector], times }
  })
  const kinds = times.byKind.map(({ kind, times }) => {
    return { key: kind as string, label: actionNames[kind], times }
  })
  const here = figuresHref(shown, {}, path)
  return (
    <Desk
      desk={desk}
      current="figures"
      title={title}
      eyebrow={<a href={figuresHref(shown)}>Figures</a>}
    >
      <Tabs
        label="Days"
        current={String(period.days)}
        tabs={presetDays.map((days) => ({
          key: String(days),
          label: `${days} days`,
          href: figuresHref(shown, { days: String(days), from: undefined, to: undefined }, path),
        }))}
      />
      <p>
        Actions that agencies reported from {dayText(period.from)} to {dayText(period.to)}: from the
        first report behind the pattern, and from its first release.
      </p>
      {times.all.tip.actions === 0 ? (
        <EmptyState title="No action in these days">
          <p>Once an agency reports what it did, its time stands here.</p>
        </EmptyState>
      ) : (
        <>
          <Section title="By sector">
            <BarChart
              caption="Half of the actions within, from the first report"
              words={{ label: 'Sector', value: 'Time' }}
              data={sectors.map(({ key, label, times }) => ({
                key,
                label,
                value: times.tip.median ?? 0,
                text: takenText(times.tip.median),
              }))}
            />
            <TimesTable
              caption="Times by sector"
              head="Sector"
              rows={[...sectors, { key: 'all', label: 'All', times: times.all }]}
            />
          </Section>
          <Section title="By action">
            <BarChart
              caption="Half of the actions within, from the first report"
              words={{ label: 'Action', value: 'Time' }}
              data={kinds.map(({ key, label, times }) => ({
                key,
                label,
                value: times.tip.median ?? 0,
                text: takenText(times.tip.median),
              }))}
            />
            <TimesTable caption="Times by action" head="Action" rows={kinds} />
          </Section>
          <Section title="Take them along">
            {fresh ? (
              <form method="post" action={figuresHref(shown, {}, `${path}/file`)}>
                <FormToken value={desk.formToken} />
                <p>What you take is written into the audit log. Times are in seconds.</p>
                <Button kind="secondary">Download as CSV</Button>
              </form>
            ) : (
              <ConfirmFirst next={here} what="Downloading figures" />
            )}
          </Section>
        </>
      )}
    </Desk>
  )
}

type Line = { key: string; label: string; times: Times }

function TimesTable({ caption, head, rows }: { caption: string; head: string; rows: Line[] }) {
  const column = (key: string, header: string, cell: (times: Times) => string) => ({
    key,
    header,
    numeric: true,
    cell: ({ times }: Line) => cell(times),
  })
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
      columns={[
        { key: 'label', header: head, cell: ({ label }: Line) => label },
        column('actions', 'Actions', ({ tip }) => tip.actions.toLocaleString('en')),
        column('tip', 'Half within, from the report', ({ tip }) => takenText(tip.median)),
        column('tip90', 'Nine in ten within', ({ tip }) => takenText(tip.p90)),
        column('release', 'Half within, from the release', ({ release }) =>
          takenText(release.median),
        ),
        column('release90', 'Nine in ten', ({ release }) => takenText(release.p90)),
      ]}
    />
  )
}
