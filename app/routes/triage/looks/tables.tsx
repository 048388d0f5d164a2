import type { SerializeFrom } from '@remix-run/node'
import { formatCaseNumber } from '#core/case/number.ts'
import type { DecidedLook, Looks } from '#operations/quality/list-looks.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { countryOf, kindNames, languageShort } from '../words.ts'

/** What waits; without numbers, by which the first answer could be looked up. */
export function WaitingTable({ looks, now }: { looks: SerializeFrom<Looks>; now: string }) {
  return (
    <Section flush title="Waiting">
      <DataTable
        caption="Second looks that you can take"
        rows={looks.waiting}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nothing waits for you">
            <p>Your own decisions are looked at by others.</p>
          </EmptyState>
        }
        columns={[
          { key: 'kind', header: 'Kind', cell: ({ kind }) => kindNames[kind] },
          {
            key: 'country',
            header: 'Country',
            cell: ({ country }) => (country ? countryOf(country) : 'Not said'),
          },
          { key: 'language', header: 'Language', cell: ({ language }) => languageShort(language) },
          {
            key: 'when',
            header: 'Decided',
            narrow: true,
            cell: ({ decidedAt }) => <RelativeTime at={decidedAt} now={now} language="en" />,
          },
        ]}
      />
      {looks.moreWaiting && <p>And more.</p>}
    </Section>
  )
}

type Props = { title: string; rows: SerializeFrom<DecidedLook>[]; now: string; empty: string }

export function DecidedTable({ title, rows, now, empty }: Props) {
  return (
    <Section flush title={title}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/triage/second-looks/${id}`}
        empty={<EmptyState title={empty} />}
        columns={[
          { key: 'case', header: 'Case', cell: ({ number }) => formatCaseNumber(number) },
          { key: 'kind', header: 'Kind', cell: ({ kind }) => kindNames[kind] },
          {
            key: 'came',
            header: 'What came of it',
            cell: ({ agrees, settled }) =>
              agrees ? 'The same answer' : settled ? 'Settled' : 'Different answers',
          },
          {
            key: 'when',
            header: 'Looked at',
            narrow: true,
            cell: ({ at }) => <RelativeTime at={at} now={now} language="en" />,
          },
        ]}
      />
    </Section>
  )
}
