import { Callout } from '#ui/staff/callout.tsx'
import { RelativeTime } from '#ui/time.tsx'

/** What waits for a hand; nothing at all where nothing does. */
export function ToDo(props: {
  /** Patterns that were taken back and whose receipt is not confirmed. */
  recalls: number
  ending: { prefix: string; label: string; expiresAt: string }[]
  now: string
}) {
  const { ending, recalls, now } = props
  return (
    <>
      {recalls > 0 && (
        <Callout tone="danger" title={recallTitle(recalls)}>
          <p>
            Take the indicators out, then <a href="/agency/recalls">confirm it</a>.
          </p>
        </Callout>
      )}
      {ending.length > 0 && <Ending ending={ending} now={now} />}
    </>
  )
}

const recallTitle = (count: number): string =>
  count === 1
    ? 'A recall waits for your confirmation'
    : `${count} recalls wait for your confirmation`

function Ending({ ending, now }: Pick<Parameters<typeof ToDo>[0], 'ending' | 'now'>) {
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
