import { defang } from '#core/indicator/display.ts'
import { indicatorKey } from '#core/indicator/types.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { DepartureRefusal, SafeStop } from '#core/release/departure.ts'
import { StatusOfPattern } from '#ui/agency/pattern-card.tsx'
import { count, kindNames } from '#ui/agency/pattern-words.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { safeWords } from '../patterns/stopped-words.ts'
import { refusalTexts, type SafeListReason, safeListFaults } from './words.ts'

type Props = {
  next: {
    week: string
    leaving: (Pick<PatternPayload, 'id' | 'number' | 'title' | 'status' | 'kind'> & {
      indicators: number
    })[]
    total: number
    refused: {
      patternId: string
      number: number
      reason: DepartureRefusal
      safe: readonly SafeStop[]
    }[]
    refusedLists: readonly {
      file: string
      line: number
      reason: SafeListReason
      keptOld: boolean
    }[]
  }
  mayCut: boolean
  fresh: boolean
  formToken: string
}

/** What would leave if the release were cut now, and what is held back. */
export function NextRelease({ next, mayCut, fresh, formToken }: Props) {
  const { week, leaving, total, refused, refusedLists } = next
  const ready = leaving.length > 0
  return (
    <Section title={`Next release, week ${week}`}>
      {refusedLists.length > 0 && (
        <Callout tone="warn" title="A safe list is not in force as it is">
          <ul>
            {refusedLists.map(({ file, line, reason, keptOld }) => (
              <li key={file}>
                <code>{file}</code>
                {line > 0 && <>, line {line}</>}: {safeListFaults[reason]}.{' '}
                {keptOld
                  ? 'The list as it was before stays in force.'
                  : 'Nothing of it is in force.'}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {refused.length > 0 && (
        <Callout
          tone="danger"
          title={`${count(refused.length, 'pattern')} can’t leave as ${refused.length === 1 ? 'it is' : 'they are'}`}
        >
          <ul>
            {refused.map(({ patternId, number, reason, safe }) => (
              <li key={patternId}>
                <a href={`/triage/patterns/${number}`}>{formatPatternNumber(number)}</a>{' '}
                {refusalTexts[reason]}
                {safe.map(({ indicator, hit }) => (
                  <p key={indicatorKey(indicator)}>
                    <code dir="ltr" translate="no">
                      {defang(indicator)}
                    </code>{' '}
                    is {safeWords(hit)}.
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <DataTable
        caption="Patterns that would leave now"
        rows={leaving}
        rowKey={({ id }) => id}
        rowHref={({ number }) => `/triage/patterns/${number}`}
        empty={
          <EmptyState title="Nothing waits to leave">
            <p>Approved patterns stand here until the weekly release takes them along.</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'number',
            header: 'Pattern',
            narrow: true,
            cell: (one) => formatPatternNumber(one.number),
          },
          { key: 'title', header: 'Title', cell: ({ title }) => <span dir="auto">{title}</span> },
          {
            key: 'status',
            header: 'Leaves as',
            narrow: true,
            cell: ({ status }) => <StatusOfPattern status={status} />,
          },
          { key: 'kind', header: 'Kind', narrow: true, cell: ({ kind }) => kindNames[kind] },
          {
            key: 'indicators',
            header: 'Indicators',
            numeric: true,
            narrow: true,
            cell: ({ indicators }) => indicators,
          },
        ]}
      />
      {total > leaving.length && (
        <p>
          These are the first {leaving.length} of {total}.
        </p>
      )}
      {ready && mayCut && !fresh && (
        <ConfirmFirst next="/triage/releases" what="Cutting a release" />
      )}
      {ready && mayCut && fresh && (
        <form method="post" action="/triage/releases">
          <FormToken value={formToken} />
          <p>
            A release can’t be changed or taken back; agencies may fetch it at once. Without this,
            the weekly job cuts it.
          </p>
          <Button>Cut this week’s release now</Button>
        </form>
      )}
      {ready && !mayCut && <p>The weekly job cuts it, or a supervisor does.</p>}
    </Section>
  )
}
