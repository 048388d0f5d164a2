import { addWeeks } from '#core/pattern/anonymise/iso-week.ts'
import { scoreIn, weeksBetween } from '#core/pattern/decay.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { DataTable } from '../staff/data-table.tsx'
import { Defanged } from '../staff/defanged.tsx'
import { copyWords } from '../staff/words.ts'
import { confidenceNames, count, indicatorTypeNames, roleNames } from './pattern-words.ts'

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
          narrow: true,
          cell: ({ confidence, score }) =>
            score === undefined
              ? confidenceNames[confidence]
              : `${confidenceNames[confidence]} (${score})`,
        },
        ...(revoked
          ? []
          : [
              {
                key: 'worth',
                header: 'Worth over time',
                cell: (one: PayloadIndicator) => <Worth of={one} />,
              },
            ]),
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

/** How its confidence falls from the week last seen to the end of its term, said in words too. */
function Worth({ of: one }: { of: PayloadIndicator }) {
  const weeks = weeksBetween(one.last_seen, one.valid_until) + 1
  const values = Array.from({ length: weeks + 1 }, (_, at) =>
    scoreIn(addWeeks(one.last_seen, at), one),
  )
  const half =
    one.half_life === undefined ? '' : `, half of it after ${count(one.half_life, 'week')}`
  const label = `${values[0]} in week ${one.last_seen}${half}, nothing after week ${one.valid_until}`
  return <Sparkline label={label} values={values} />
}
