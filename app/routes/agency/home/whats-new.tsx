import type { PatternPayload } from '#core/pattern/payload.ts'
import { payloadStatuses } from '#core/pattern/payload.ts'
import { statusNames } from '#ui/agency/pattern-words.ts'
import { Button } from '#ui/button.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { patternsHref } from '../patterns/hrefs.ts'

type Props = {
  news: { counts: Record<PatternPayload['status'] | 'urgent', number>; more: boolean }
  since: string
  now: string
  formToken: string
}

/** How much came since the reader was here, each number leading to what it counts. */
export function WhatsNew({ news, since, now, formToken }: Props) {
  const { counts, more } = news
  const any = payloadStatuses.some((status) => counts[status] > 0)
  const when = <RelativeTime at={since} now={now} language="en" form="absolute" />
  return (
    <>
      <h2 id="new">New since your last visit</h2>
      {any ? (
        <>
          <div className="portal-tiles">
            {payloadStatuses.map((status) => (
              <a key={status} className="portal-tile" href={patternsHref({ new: 'yes', status })}>
                <strong>
                  {counts[status].toLocaleString('en')}
                  {more && '+'}
                </strong>{' '}
                {statusNames[status]}
              </a>
            ))}
            <a className="portal-tile" href={patternsHref({ new: 'yes', urgent: 'yes' })}>
              <strong>{counts.urgent.toLocaleString('en')}</strong> Urgent
            </a>
          </div>
          <form method="post" action="/agency/seen" className="portal-bar">
            <FormToken value={formToken} />
            <p className="portal-note">
              Since {when} UTC. Revoked ones come first, then urgent ones.
            </p>
            <Button kind="secondary">Mark all as seen</Button>
          </form>
        </>
      ) : (
        <p>
          Nothing was released for you since {when} UTC.{' '}
          <a href={patternsHref()}>See all patterns</a>.
        </p>
      )}
    </>
  )
}
