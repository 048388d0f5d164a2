import type { KeyRefusal } from '#core/access/key-refusals.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { RelativeTime } from '#ui/time.tsx'
import type { ListedKey } from './key-table.tsx'
import { refusalNames } from './key-words.ts'

export type ListedRefusal = {
  prefix: string
  label: string
  reason: KeyRefusal
  times: number
  lastAt: string
}

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

/** Every refusal of the last days, with its reason. */
export function RefusalList({ refusals, now }: Omit<Props, 'keys'>) {
  if (refusals.length === 0) return <p>None in the last 30 days.</p>
  return (
    <ul>
      {refusals.map(({ prefix, label, reason, times, lastAt }) => (
        <li key={`${prefix}${reason}`}>
          “{label}” (<code>hlk_{prefix}_…</code>): {refusalNames[reason]},{' '}
          {times.toLocaleString('en')} {times === 1 ? 'time' : 'times'}, last{' '}
          <RelativeTime at={lastAt} now={now} language="en" />
        </li>
      ))}
    </ul>
  )
}
