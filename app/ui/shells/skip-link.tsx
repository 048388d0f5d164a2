/** First thing in the tab order: jumps past the header to <main id="main">. */
export function SkipLink(props: { label: string }) {
  return (
    <a className="skip-link" href="#main">
      {props.label}
    </a>
  )
}
