import type { Verdict } from '#core/case/states.ts'
import type { Agreement } from '#core/quality/agreement.ts'
import type { TeamAgreement } from '#operations/quality/read-agreement.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Tabs } from '#ui/staff/tabs.tsx'
import { kappaText } from '../../looks/words.ts'
import { counted, figure, verdictNames } from '../../words.ts'

type Props = { agreement: TeamAgreement; days: number; periods: readonly number[] }

const share = ({ percent }: Agreement) => (percent === null ? '–' : `${percent} %`)
const kappa = (one: Agreement) => (one.kappa === null ? 'Says nothing' : kappaText(one.kappa))

/** How often two who looked apart said the same: in all, by queue, and which verdicts were mixed up. */
export function AgreementSection({ agreement, days, periods }: Props) {
  const { verdicts, impacts, queues, pairs, settled } = agreement
  const rows = [{ id: 'all', name: 'All queues', verdicts, impacts }, ...queues]
  const apart = pairs.filter(({ first, second }) => first !== second)
  return (
    <Section id="agreement" title="How often two who looked apart agreed">
      <Tabs
        label="Period"
        current={String(days)}
        tabs={periods.map((period) => ({
          key: String(period),
          href: `/triage/care/team?days=${period}#agreement`,
          label: `${period} days`,
        }))}
      />
      <DataTable
        caption="Agreement by queue"
        rows={verdicts.n > 0 ? rows : []}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No second look was answered in this time">
            <p>Cases are drawn as they are decided, by each queue’s share.</p>
          </EmptyState>
        }
        columns={[
          { key: 'queue', header: 'Queue', cell: ({ name }) => name },
          { key: 'n', header: 'Looks', numeric: true, cell: (row) => figure(row.verdicts.n) },
          {
            key: 'verdict',
            header: 'Same verdict',
            numeric: true,
            cell: (row) => share(row.verdicts),
          },
          { key: 'kappa', header: 'Kappa', numeric: true, cell: (row) => kappa(row.verdicts) },
          {
            key: 'impact',
            header: 'Same impact',
            numeric: true,
            cell: (row) => share(row.impacts),
          },
          {
            key: 'impact-kappa',
            header: 'Kappa of impact',
            numeric: true,
            cell: (row) => kappa(row.impacts),
          },
        ]}
      />
      {apart.length > 0 && (
        <DataTable
          showCaption
          caption="Verdicts that were read differently"
          rows={apart}
          rowKey={({ first, second }) => `${first} ${second}`}
          empty={null}
          columns={[
            { key: 'first', header: 'First said', cell: ({ first }) => nameOf(first) },
            { key: 'second', header: 'Second said', cell: ({ second }) => nameOf(second) },
            { key: 'count', header: 'Looks', numeric: true, cell: ({ count }) => figure(count) },
          ]}
        />
      )}
      {settled.first + settled.second > 0 && (
        <p>
          Of the differences that were settled, the first answer stood in {figure(settled.first)},
          the second in {figure(settled.second)}.
        </p>
      )}
      <p className="cell-sub">
        Kappa is agreement beyond chance: 0 is what chance makes, 1 is always. With few looks it
        says little; {counted(verdicts.n, 'look')} here.
      </p>
    </Section>
  )
}

const nameOf = (verdict: string) => verdictNames[verdict as Verdict] ?? verdict
