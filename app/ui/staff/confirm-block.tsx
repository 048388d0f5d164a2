import type { ReactNode } from 'react'

/** A step that should not happen by a slip: opens to say what will happen, and only then shows the form's button. */
export function ConfirmBlock(props: {
  /** On the button that opens it, e.g. "Revoke this pattern…". */
  summary: ReactNode
  danger?: boolean
  open?: boolean
  /** What will happen, then the form. */
  children: ReactNode
}) {
  return (
    <details className={props.danger ? 'confirm confirm-danger' : 'confirm'} open={props.open}>
      <summary className="button button-secondary button-small">{props.summary}</summary>
      <div className="confirm-body">{props.children}</div>
    </details>
  )
}
