import type { Urgency } from '#core/case/states.ts'
import { urgencyCodes } from '#core/case/states.ts'
import { type Due, dueCodes } from '#core/clock/view.ts'
import { Tag, UrgencyTag } from '#ui/staff/status-tag.tsx'
import { clockMarks, dueNames } from '../clock-words.ts'
import { figure, urgencyNames } from '../words.ts'
import { queueHref, type ShownFilter } from './hrefs.ts'

type Props = {
  counts: Record<Urgency, number>
  due: Record<Due, number>
  cap: number
  dueCap: number
  filter: ShownFilter
}

const dueMarks = { overdue: clockMarks.overdue, soon: clockMarks.late } as const

/** How many of each urgency; each figure is also the filter for it. */
export function QueueCounts({ counts, due, cap, dueCap, filter }: Props) {
  const shown = (count: number, most: number) =>
    count >= most ? `${figure(most)}+` : figure(count)
  // The page's script keeps these as they are; what a filter leaves it can't know.
  const unfiltered = Object.keys(filter).every((name) => name === 'sort')
  return (
    <ul className="urgency-counts" aria-label="By urgency and by when they are due">
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
              <strong data-live-count={unfiltered ? urgency : undefined}>
                {shown(count, cap)}
              </strong>
            </a>
          </li>
        )
      })}
      {dueCodes.map((code) => {
        const chosen = filter.due === code
        return (
          <li key={code} className={due[code] === 0 ? 'urgency-none' : undefined}>
            <a
              href={chosen ? queueHref(filter, { due: undefined }) : queueHref({ due: code })}
              aria-current={chosen ? 'true' : undefined}
            >
              <Tag mark={dueMarks[code]} label={dueNames[code]} />
              <strong>{shown(due[code], dueCap)}</strong>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
