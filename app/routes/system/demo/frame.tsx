import type { ReactNode } from 'react'
import { BeamMark } from '#ui/beam-mark.tsx'
import { SkipLink } from '#ui/shells/skip-link.tsx'

/** Night above, what a newcomer needs below. */
export function DemoFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink label="Skip to the main part" />
      <header className="demo-head">
        <div className="demo-width">
          <a className="brand" href="/">
            <BeamMark />
            <span>Harborlight</span>
          </a>
          <h1>Everything here is made up</h1>
          <p className="demo-lead">
            A month of reports, the people who worked on them and what became of it. Be any of them:
            nothing that you do reaches anyone, and nothing leaves this computer.
          </p>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="demo-width demo-main">
        {children}
      </main>
      <script type="module" src="/demo.js" />
    </>
  )
}

export function DemoPart(props: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="demo-part" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  )
}

/** Something to type or paste, with a button where scripts run. */
export function Copied(props: { value: string; shown?: string; what: string }) {
  return (
    <span className="demo-copied">
      <code dir="ltr" translate="no">
        {props.shown ?? props.value}
      </code>
      <button
        type="button"
        className="button button-secondary button-small js-only"
        aria-label={`Copy ${props.what}`}
        data-copy={props.value}
        data-copied="Copied"
        data-copy-failed="By hand, please"
      >
        Copy
      </button>
    </span>
  )
}
