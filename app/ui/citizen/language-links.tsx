export type LanguageLink = {
  tag: string /** In its own script. */
  name: string
  href: string
  rtl?: boolean
}

/** Other languages, each in its own script. A disclosure, so that it takes one line on a phone. */
export function LanguageLinks(props: { label: string; current: string; links: LanguageLink[] }) {
  const current = props.links.find((link) => link.tag === props.current)
  return (
    <details className="languages">
      <summary>
        <span className="visually-hidden">{props.label} </span>
        {current?.name ?? props.current}
      </summary>
      <ul>
        {props.links.map((link) => (
          <li key={link.tag}>
            <a
              href={link.href}
              hrefLang={link.tag}
              lang={link.tag}
              dir={link.rtl ? 'rtl' : 'ltr'}
              aria-current={link.tag === props.current ? 'true' : undefined}
            >
              {link.name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
