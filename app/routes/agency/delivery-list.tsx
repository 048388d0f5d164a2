import type { SerializeFrom } from '@remix-run/node'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { DeliveryView } from '#operations/webhook/read-webhook.server.ts'
import { outcomeNames } from '#ui/agency/webhook-words.ts'
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { typeNames } from './webhook-words.ts'

type Delivery = SerializeFrom<DeliveryView>
type Props = { deliveries: Delivery[]; path: string; desk: { now: string; formToken: string } }

const states = {
  waiting: { mark: 'waiting', label: 'Waiting' },
  delivered: { mark: 'passed', label: 'Delivered' },
  dead: { mark: 'failed', label: 'Not delivered' },
} as const

/** Messages to a webhook, newest first, each with its attempts. */
export function DeliveryList({ deliveries, path, desk }: Props) {
  return (
    <DataTable
      caption="Messages, newest first"
      rows={deliveries}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Nothing sent yet">
          <p>Send a test to see whether messages arrive.</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'what',
          header: 'Message',
          cell: ({ type, pattern, createdAt }) => (
            <>
              <strong>{typeNames[type]}</strong>
              {pattern !== null && ` ${formatPatternNumber(pattern)}`}
              <span className="cell-sub">
                <RelativeTime at={createdAt} now={desk.now} language="en" />
              </span>
            </>
          ),
        },
        {
          key: 'state',
          header: 'State',
          narrow: true,
          cell: ({ state, dueAt, tries }) => (
            <>
              <StatusTag of="check" state={states[state].mark} label={states[state].label} />
              {state === 'waiting' && dueAt && tries.length > 0 && (
                <span className="cell-sub">
                  next <RelativeTime at={dueAt} now={desk.now} language="en" />
                </span>
              )}
            </>
          ),
        },
        {
          key: 'tries',
          header: 'Attempts',
          cell: ({ tries }) => <Tries tries={tries} now={desk.now} />,
        },
        {
          key: 'again',
          header: 'Again',
          narrow: true,
          cell: ({ id, state }) =>
            state === 'dead' ? (
              <form method="post" action={path}>
                <FormToken value={desk.formToken} />
                <input type="hidden" name="delivery" value={id} />
                <Button kind="secondary" small name="do" value="replay">
                  Send again
                </Button>
              </form>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

/** Each attempt: when, what came of it, and the first words of the answer. */
function Tries({ tries, now }: { tries: Delivery['tries']; now: string }) {
  const [last] = tries
  if (!last) return 'None yet'
  return (
    <details>
      <summary>
        {tries.length}, last: {outcomeNames[last.outcome]}
      </summary>
      <ul>
        {tries.map(({ id, at, ms, outcome, status, answer }) => (
          <li key={id}>
            <RelativeTime at={at} now={now} language="en" />: {outcomeNames[outcome]}
            {status !== null && `, ${Math.floor(status / 100)}xx (${status})`}, {ms} ms
            {answer !== '' && (
              <>
                {' '}
                <code dir="auto" className="cell-sub">
                  {answer}
                </code>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
