import { fewestAnswers } from '#core/quality/golden.ts'
import type { GoldenFigure } from '#operations/quality/practise.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { figure } from '../../words.ts'

/** How the team answered each golden case. */
export function GoldenSection({ golden }: { golden: GoldenFigure[] }) {
  return (
    <Section flush id="golden" title="Golden cases">
      <DataTable
        caption="Golden cases, and how the team answered them"
        rows={golden}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/triage/practice/${id}`}
        empty={
          <EmptyState title="No golden case yet">
            <p>
              Open a resolved case and follow “Write a golden case after it” beside its decision.
            </p>
          </EmptyState>
        }
        columns={[
          { key: 'title', header: 'Case', cell: ({ title }) => title },
          { key: 'state', header: 'State', cell: ({ retired }) => (retired ? 'Out' : 'In use') },
          { key: 'n', header: 'Answers', numeric: true, cell: ({ n }) => figure(n) },
          {
            key: 'right',
            header: 'As expected in every part',
            numeric: true,
            cell: ({ percent }) =>
              percent === null ? `From ${fewestAnswers} answers on` : `${percent} %`,
          },
        ]}
      />
    </Section>
  )
}
