import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon.tsx'
import type { Tone } from './marks.ts'

const CALLOUT_ICON = {
  neutral: 'info',
  info: 'info',
  good: 'check',
  warn: 'alert',
  danger: 'alert',
  review: 'eye',
} as const satisfies Record<Tone, IconName>

type Props = {
  tone?: Tone
  title?: ReactNode
  /** Speaks up and has the focus when the page opens with it, e.g. "Saved". */
  live?: boolean
  /** Speaks up, too, and stands on every page: the focus stays where the work is. */
  standing?: boolean
  children?: ReactNode
}

/** Something to know before going on. */
export function Callout(props: Props) {
  const tone = props.tone ?? 'info'
  return (
    <div
      className={`callout tone-${tone}`}
      role={props.live || props.standing ? 'status' : undefined}
      data-said={props.live ? '' : undefined}
    >
      <Icon name={CALLOUT_ICON[tone]} />
      <div>
        {props.title && <p className="callout-title">{props.title}</p>}
        {props.children}
      </div>
    </div>
  )
}
