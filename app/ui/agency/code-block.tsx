import { scrollable } from '../scrollable.ts'

type Props = {
  code: string
  /** Over the block, e.g. "Download the manifest". */
  title?: string
  copy?: { label: string; copied: string; failed: string }
}

/** Lines to copy into a terminal or a program. Long lines scroll inside. */
export function CodeBlock(props: Props) {
  return (
    <figure className="code">
      {(props.title || props.copy) && (
        <figcaption className="code-head">
          <span>{props.title}</span>
          {props.copy && (
            <button
              type="button"
              className="copy js-only"
              data-copy={props.code}
              data-copied={props.copy.copied}
              data-copy-failed={props.copy.failed}
            >
              {props.copy.label}
              <span className="visually-hidden"> {props.title}</span>
            </button>
          )}
        </figcaption>
      )}
      <pre {...scrollable} dir="ltr" translate="no">
        <code>{props.code}</code>
      </pre>
    </figure>
  )
}
