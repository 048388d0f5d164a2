/** The lighthouse mark: a lamp, its tower and two beams. Decorative; the wordmark beside it carries the name. */
export function BeamMark(props: { className?: string }) {
  return (
    <svg
      className={props.className ?? 'beam-mark'}
      viewBox="0 0 32 32"
      width="28"
      height="28"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className="beam-mark-light"
        d="M18.2 8.6 31 4.2v9.2l-12.8-2.6zM13.8 8.6 1 4.2v9.2l12.8-2.6z"
      />
      <path
        className="beam-mark-tower"
        d="M12.4 6.6 16 3.4l3.6 3.2v1.2h-.9v4h1.1l1.9 15.4H10.3l1.9-15.4h1.1v-4h-.9zM15 7.8v4h2v-4z"
        fillRule="evenodd"
      />
      <path className="beam-mark-sea" d="M5 28.4h22v1.8H5z" />
    </svg>
  )
}
