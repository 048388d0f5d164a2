type Props = {
  /** Names the navigation, e.g. "Pages". */
  label: string
  /** e.g. "51 to 100 of 5,580". */
  range: string
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
}

/** One page back, one page on. Cursors, not page numbers: a queue moves while it is read. */
export function Pagination(props: Props) {
  const { previous, next } = props
  return (
    <nav className="pages" aria-label={props.label}>
      <p className="pages-range">{props.range}</p>
      {previous && (
        <a className="button button-secondary button-small" rel="prev" href={previous.href}>
          {previous.label}
        </a>
      )}
      {next && (
        <a className="button button-secondary button-small" rel="next" href={next.href}>
          {next.label}
        </a>
      )}
    </nav>
  )
}
