import type { SerializeFrom } from '@remix-run/node'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { RecallView } from '#operations/recall/list-recalls.server.ts'
import { revocationTexts } from '#ui/agency/pattern-words.ts'
import { receiptMarks, receiptNames } from '#ui/agency/recall-words.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Defanged } from '#ui/staff/defanged.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Tag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Recall = SerializeFrom<RecallView>
type Props = { caption: string; recalls: Recall[]; now: string; tick: boolean; nothing?: string }

/** Recalls with what to take out; ticked ones are confirmed together. */
export function RecallTable({ caption, recalls, now, tick, nothing }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={recalls}
      rowKey={({ id }) => id}
      rowTone={({ state }) => (state === 'overdue' ? 'warn' : undefined)}
      empty={nothing && <EmptyState title={nothing} />}
      columns={[
        {
          key: 'pattern',
          header: 'Pattern',
          cell: (recall) =>
            tick ? (
              <label>
                <input type="checkbox" name="recall" value={recall.id} defaultChecked />{' '}
                <Name recall={recall} />
              </label>
            ) : (
              <Name recall={recall} />
            ),
        },
        {
          key: 'why',
          header: 'Why',
          cell: ({ reason }) => (reason ? revocationTexts[reason] : 'Not said'),
        },
        {
          key: 'out',
          header: 'Take out',
          cell: ({ indicators, release }) => (
            <details>
              <summary>
                {indicators.length === 1 ? '1 indicator' : `${indicators.length} indicators`}
              </summary>
              <ul>
                {indicators.map(({ type, value }) => (
                  <li key={`${type} ${value}`}>
                    <Defanged value={value} harmless={type === 'company'} />
                  </li>
                ))}
              </ul>
              <a href={`/agency/releases/${release}`}>Release {release}</a>
            </details>
          ),
        },
        {
          key: 'state',
          header: 'State',
          narrow: true,
          cell: ({ state, askedAt, confirmedAt }) => (
            <>
              <Tag mark={receiptMarks[state]} label={receiptNames[state]} />
              <span className="cell-sub">
                <RelativeTime at={confirmedAt ?? askedAt} now={now} language="en" />
              </span>
            </>
          ),
        },
      ]}
    />
  )
}

function Name({ recall: { pattern, title } }: { recall: Recall }) {
  return (
    <>
      <strong>{formatPatternNumber(pattern)}</strong> <span dir="auto">{title}</span>
    </>
  )
}
