import type { ListedRefusal } from '#ui/agency/refusal-table.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import type { ListedKey } from './key-table.tsx'

type Props = { keys: ListedKey[]; refusals: ListedRefusal[]; now: string }

/** What somebody should look at: keys near their end, keys that leaked, keys tried from elsewhere. */
export function KeyNotices({ keys, refusals, now }: Props) {
  const ending = keys.filter(({ state }) => state === 'expiring')
  const outside = refusals.filter(({ reason }) => reason === 'network')
  const at = (when: string, form?: 'day') => (
    <RelativeTime at={when} now={now} language="en" form={form} />
  )
  return (
    <>
      {outside.length > 0 && (
        <Callout tone="danger" title="A key was tried from outside its networks">
          <ul>
            {outside.map(({ prefix, label, times, lastAt }) => (
              <li key={prefix}>
                “{label}” (<code>hlk_{prefix}_…</code>): {times.toLocaleString('en')}{' '}
                {times === 1 ? 'time' : 'times'}, last {at(lastAt)}. If that was not one of your
                programs, <a href={`/agency/keys/${prefix}/replacement`}>replace it</a> without
                overlap.
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {ending.length > 0 && (
        <Callout tone="warn" title="Keys that end soon">
          <ul>
            {ending.map(({ prefix, label, expiresAt, replacedBy }) => (
              <li key={prefix}>
                “{label}” (<code>hlk_{prefix}_…</code>) ends {at(expiresAt, 'day')}.{' '}
                {replacedBy ? (
                  <>
                    <code>hlk_{replacedBy}_…</code> is there to take over.
                  </>
                ) : (
                  <a href={`/agency/keys/${prefix}/replacement`}>Replace it</a>
                )}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  )
}
