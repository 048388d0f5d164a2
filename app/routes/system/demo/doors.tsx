const doors = [
  {
    href: '/',
    title: 'People who tell',
    text: 'Report an offer or an investment, come back with a code.',
    go: 'Open the front door',
  },
  {
    href: '/staff/sign-in?next=/triage',
    title: 'Moderators',
    text: 'The queue, the cases, the patterns and who may approve them.',
    go: 'Sign in to the desk',
  },
  {
    href: '/staff/sign-in?next=/agency',
    title: 'Agencies',
    text: 'What was released, keys for programs, and what was done.',
    go: 'Sign in as an agency',
  },
] as const

/** The three audiences' first pages. */
export function DemoDoors() {
  return (
    <ul className="demo-doors" aria-label="Where to begin">
      {doors.map(({ href, title, text, go }) => (
        <li key={href}>
          <h2>{title}</h2>
          <p>{text}</p>
          <a href={href}>{go}</a>
        </li>
      ))}
    </ul>
  )
}
