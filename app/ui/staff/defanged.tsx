/** Breaks a value so that nothing, here or in a chat it is pasted into, makes it a link. */
export function defang(value: string): string {
  return value
    .replace(/^http/i, 'hxxp')
    .replaceAll('://', '[://]')
    .replaceAll('@', '[@]')
    .replaceAll('.', '[.]')
}

type Props = {
  /** The canonical value. */
  value: string
  /** Words, e.g. company names, cannot be followed: shown as they are. */
  harmless?: boolean
  /** Words of the copy button, which copies the real value; no button when left out. */
  copy?: { label: string; copied: string; failed: string }
}

/** An indicator as code, never as a link. */
export function Defanged(props: Props) {
  return (
    <span className="defanged">
      <code dir="ltr" translate="no">
        {props.harmless ? props.value : defang(props.value)}
      </code>
      {props.copy && (
        <button
          type="button"
          className="copy js-only"
          data-copy={props.value}
          data-copied={props.copy.copied}
          data-copy-failed={props.copy.failed}
        >
          {props.copy.label}
          <span className="visually-hidden"> {defang(props.value)}</span>
        </button>
      )}
    </span>
  )
}
