/** Leads one question back. Above the main part, so that it is read before the question. */
export function BackLink(props: { href: string; children: string }) {
  return (
    <nav className="back" aria-label={props.children}>
      <a className="back-link" href={props.href}>
        {props.children}
      </a>
    </nav>
  )
}
