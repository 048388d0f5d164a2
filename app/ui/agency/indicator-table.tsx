import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { DataTable } from '../staff/data-table.tsx'
import { Defanged } from '../staff/defanged.tsx'
import { copyWords } from '../staff/words.ts'
import { confidenceNames, indicatorTypeNames, roleNames } from './pattern-words.ts'

/** A pattern's indicators: broken so that none is a link, copied whole. */
export function IndicatorTable({ payload }: { payload: PatternPayload }) {
  const revoked = payload.status === 'revoked'
  return (
    <DataTable
      caption={`Indicators of ${formatPatternNumber(payload.number)}`}
      rows={payload.indicators}
      rowKey={({ type, value }) => `${type}:${value}`}
      empty={null}
      columns={[
        {
          key: 'value',
          header: 'Indicator',
          cell: (one) => (
            <Defanged value={one.value} harmless={one.type === 'company'} copy={copyWords} />
          ),
        },
        { key: 'type', header: 'Type', narrow: true, cell: (one) => indicatorTypeNames[one.type] },
        { key: 'role', header: 'Role', narrow: true, cell: (one) => roleNames[one.role] },
        {
          key: 'confidence',
          header: 'Confidence',
          cell: ({ confidence, score }) =>
            score === undefined
              ? confidenceNames[confidence]
              : `${confidenceNames[confidence]} (${score})`,
        },
        {
          key: 'until',
          header: revoked ? 'Was to be used until' : 'Use until',
          narrow: true,
          cell: (one) => one.valid_until,
        },
      ]}
    />
  )
}
