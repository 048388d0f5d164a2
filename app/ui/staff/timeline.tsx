import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon.tsx'
import type { Tone } from './marks.ts'

export type TimelineEvent = {
  key: string
  /** A RelativeTime. */
  when: ReactNode
  /** Call-sign or "System". */
  who?: ReactNode
  what: ReactNode
  detail?: ReactNode
  icon?: IconName
  tone?: Tone
}

/** What happened, in order: audit events, a case's history. */
export function Timeline(props: { label: string; events: TimelineEvent[] }) {
  return (
    <ol className="timeline" aria-label={props.label}>
      {props.events.map((event) => (
        <li className={`timeline-item tone-${event.tone ?? 'neutral'}`} key={event.key}>
          <span className="timeline-mark">
            <Icon name={event.icon ?? 'disc'} />
          </span>
          <div className="timeline-body">
            <p className="timeline-line">
              {event.who && <strong className="timeline-who">{event.who}</strong>} {event.what}{' '}
              <span className="timeline-when">{event.when}</span>
            </p>
            {event.detail && <div className="timeline-detail">{event.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
