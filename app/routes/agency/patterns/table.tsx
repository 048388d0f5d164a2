import type { ReactNode } from 'react'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { Sector } from '#core/release/sectors.ts'
import { StatusOfPattern } from '#ui/agency/pattern-card.tsx'
import { askTexts, kindNames, subKindNames, tipsText } from '#ui/agency/pattern-words.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { patternHref } from './hrefs.ts'

export type Listed = { release: number; payload: PatternPayload }

/** What a sector is asked to do about a pattern, in a line. */
export function askOf({ actions, status }: PatternPayload, sector: Sector): string {
  if (status === 'revoked') return 'Take the indicators out'
  const own = actions.find((one) => one.sector === sector)
  return own?.recommended.map((action) => askTexts[action]).join(', ') ?? 'To know'
}

/** Patterns, a line each; the title leads to the whole of it. */
export function PatternTable(props: {
  caption: string
  patterns: Listed[]
  sector: Sector
  empty: ReactNode
}) {
  return (
    <DataTable
      caption={props.caption}
      rows={props.patterns}
      rowKey={({ payload }) => payload.id}
      rowHref={({ payload }) => patternHref(payload.number)}
      rowTone={({ payload }) => (payload.status === 'revoked' ? 'danger' : undefined)}
      empty={props.empty}
      columns={[
        {
          key: 'title',
          header: 'Pattern',
          cell: ({ payload }) => <span dir="auto">{payload.title}</span>,
        },
        {
          key: 'number',
          header: 'Number',
          narrow: true,
          cell: ({ payload }) => formatPatternNumber(payload.number),
        },
        {
          key: 'status',
          header: 'Status',
          narrow: true,
          cell: ({ payload }) => <StatusOfPattern status={payload.status} />,
        },
        {
          key: 'kind',
          header: 'Kind',
          cell: ({ payload: { kind, sub_kind } }) => (
            <>
              {kindNames[kind]}
              {sub_kind && <span className="cell-sub">{subKindNames[sub_kind]}</span>}
            </>
          ),
        },
        {
          key: 'ask',
          header: 'What we ask of you',
          cell: ({ payload }) => askOf(payload, props.sector),
        },
        {
          key: 'tips',
          header: 'Tips',
          narrow: true,
          cell: ({ payload }) => tipsText(payload.tips),
        },
        {
          key: 'indicators',
          header: 'Indicators',
          numeric: true,
          narrow: true,
          cell: ({ payload }) => payload.indicators.length,
        },
      ]}
    />
  )
}
