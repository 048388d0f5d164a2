const ways = [
  {
    title: 'Patterns',
    links: [
      { href: '/agency/patterns', text: 'Read and filter patterns' },
      { href: '/agency/releases', text: 'Download releases' },
      { href: '/agency/formats', text: 'See what each format looks like' },
    ],
  },
  {
    title: 'What you did',
    links: [
      { href: '/agency/actions', text: 'Report an action' },
      { href: '/agency/actions/many', text: 'Report many at once' },
      { href: '/agency/recalls', text: 'Confirm recalls' },
    ],
  },
  {
    title: 'Programs',
    links: [
      { href: '/agency/quick-starts', text: 'Quick starts to copy' },
      { href: '/agency/sandbox', text: 'Try it on sample data' },
      { href: '/agency/keys', text: 'Keys' },
      { href: '/agency/usage', text: 'What they fetched' },
      { href: '/agency/webhooks', text: 'Urgent messages to your server' },
      { href: '/api', text: 'API reference' },
    ],
  },
]

/** Where everything is, for whoever came without a question. */
export function Ways() {
  return (
    <>
      <h2 id="all">Everything here</h2>
      <div className="portal-ways">
        {ways.map(({ title, links }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul className="portal-list">
              {links.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  )
}
