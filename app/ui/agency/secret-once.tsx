import type { ReactNode } from 'react'

type Props = {
  title: string
  secret: string
  copy: { label: string; copied: string; failed: string }
  /** That it is shown only once, and where to keep it. */
  children: ReactNode
}

/** A key that is shown this once and never again. */
export function SecretOnce(props: Props) {
  return (
    <section className="secret" aria-labelledby="secret-title">
      <h2 id="secret-title">{props.title}</h2>
      <p className="secret-value">
        <code dir="ltr" translate="no">
          {props.secret}
        </code>
        <button
          type="button"
          className="button button-secondary button-small js-only"
          data-copy={props.secret}
          data-copied={props.copy.copied}
          data-copy-failed={props.copy.failed}
        >
          {props.copy.label}
        </button>
      </p>
      {props.children}
    </section>
  )
}
