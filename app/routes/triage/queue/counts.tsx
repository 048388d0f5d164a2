import type { Urgency } from '#core/case/states.ts'
import { urgencyCodes } from '#core/case/states.ts'
import { UrgencyTag } from '#ui/staff/status-tag.tsx'
import { figure, urgencyNames } from '../words.ts'
import { queueHref, type ShownFilter } from './hrefs.ts'

type Props = { counts: Record<Urgency, number>; cap: number; filter: ShownFilter }

/** How many of each urgency; each figure is also the filter for it. */
export function QueueCounts({ counts, cap, filter }: Props) {
  return (
    <ul className="urgency-counts" aria-label="By urgency">
      {urgencyCodes.map((urgency) => {
        const chosen = filter.urgency === urgency
        const count = counts[urgency]
        return (
          <li key={urgency} className={count === 0 ? 'urgency-none' : undefined}>
            <a
              href={queueHref(filter, { urgency: chosen ? undefined : urgency })}
              aria-current={chosen ? 'true' : undefined}
            >
              <UrgencyTag urgency={urgency} label={urgencyNames[urgency]} />
              <strong>{count >= cap ? `${figure(cap)}+` : figure(count)}</strong>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
