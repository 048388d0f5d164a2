import { Callout } from '#ui/staff/callout.tsx'
import { RelativeTime } from '#ui/time.tsx'

/** What waits for a hand; nothing at all where nothing does. */
export function ToDo(props: {
  ending: { prefix: string; label: string; expiresAt: string }[]
  now: string
}) {
  const { ending, now } = props
  if (ending.length === 0) return null
  return (
    <Callout tone="warn" title={ending.length === 1 ? 'A key ends soon' : 'Keys end soon'}>
      <ul>
        {ending.map(({ prefix, label, expiresAt }) => (
          <li key={prefix}>
            <a href="/agency/keys#keys">{label}</a> ends{' '}
            <RelativeTime at={expiresAt} now={now} language="en" />.
          </li>
        ))}
      </ul>
    </Callout>
  )
}
