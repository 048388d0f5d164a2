import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'

/** Set apart from the text around it: a quotation, an example, a result. */
export function InsetText(props: { children: ReactNode }) {
  return <div className="inset">{props.children}</div>
}

/** Something that may hurt if it is not read. `label` is read out first, e.g. "Warning". */
export function Warning(props: { label: string; children: ReactNode }) {
  return (
    <div className="warning">
      <Icon name="alert" />
      <div>
        <strong className="visually-hidden">{props.label}</strong>
        {props.children}
      </div>
    </div>
  )
}

type NoticeProps = {
  tone?: 'info' | 'good' | 'danger'
  title?: ReactNode
  /** Speaks up when the page opens, e.g. "Your message was sent". */
  live?: boolean
  children?: ReactNode
}

const NOTICE_ICON = { info: 'info', good: 'check', danger: 'alert' } as const

/** News about this page: sent, saved, please call first. */
export function Notice(props: NoticeProps) {
  const tone = props.tone ?? 'info'
  return (
    <div className={`notice notice-${tone}`} role={props.live ? 'status' : undefined}>
      <Icon name={NOTICE_ICON[tone]} />
      <div>
        {props.title && <p className="notice-title">{props.title}</p>}
        {props.children}
      </div>
    </div>
  )
}

/** More for those who want it. A native disclosure: works without JavaScript. */
export function Details(props: { summary: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="details" open={props.open}>
      <summary>{props.summary}</summary>
      <div className="details-body">{props.children}</div>
    </details>
  )
}
