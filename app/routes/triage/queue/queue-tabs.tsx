import type { QueueTab } from '#operations/triage/queue/queue-tabs.server.ts'
import { figure } from '../words.ts'
import { queueHref, type ShownFilter } from './hrefs.ts'

type Props = { queues: readonly QueueTab[]; filter: ShownFilter }

/** Counting stops there. */
const cap = 1_000

/** The queues that the reader works, each a filter with how many cases it holds. */
export function QueueTabs({ queues, filter }: Props) {
  if (queues.length < 2) return null
  return (
    <ul className="urgency-counts" aria-label="By queue">
      {queues.map(({ id, name, count }) => {
        const chosen = filter.queue === id
        return (
          <li key={id} className={count === 0 ? 'urgency-none' : undefined}>
            <a
              href={queueHref(filter, { queue: chosen ? undefined : id })}
              aria-current={chosen ? 'true' : undefined}
            >
              {name} <strong>{count >= cap ? `${figure(cap)}+` : figure(count)}</strong>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
