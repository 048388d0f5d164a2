import type { ReactNode } from 'react'

export type CodeWords = {
  /** Above the code, e.g. "Your receipt code". */
  code: string
  copy: string
  /** Announced and shown when copied. */
  copied: string
  /** Shown when the browser will not copy, e.g. "Please select the code and copy it". */
  copyFailed: string
  print: string
  download: string
}

type Props = {
  words: CodeWords
  /** With its dashes: K7QF-2M9D-XR4T-8WPH-3CNV-Q6ZA. */
  code: string
  /** Answers the code as a text file: a plain link, so that it needs no JavaScript. */
  downloadHref: string
  /** How to keep the code, and what it is for. */
  children?: ReactNode
}

/** A code in big groups of four. Copy and print need JavaScript and show only where it runs. */
export function CodeCard(props: Props) {
  const { words, code } = props
  const groups = code.split('-')
  return (
    <section className="receipt" aria-labelledby="receipt-code-label">
      <h2 className="receipt-label" id="receipt-code-label">
        {words.code}
      </h2>
      <p className="receipt-code" dir="ltr" translate="no" data-receipt-code>
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups of a code may be equal and never move
          <span className="receipt-group" key={at}>
            {group}
            {at < groups.length - 1 && <span className="receipt-dash">-</span>}
          </span>
        ))}
      </p>
      <div className="receipt-actions">
        <button
          type="button"
          className="button button-secondary js-only"
          data-copy={code}
          data-copied={words.copied}
          data-copy-failed={words.copyFailed}
        >
          {words.copy}
        </button>
        <button type="button" className="button button-secondary js-only" data-print>
          {words.print}
        </button>
        <a className="button button-secondary" href={props.downloadHref} download>
          {words.download}
        </a>
        <span className="receipt-said" role="status" data-copy-status />
      </div>
      {props.children && <div className="receipt-body">{props.children}</div>}
    </section>
  )
}
