import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { patternAnchor } from '#ui/agency/pattern-card.tsx'
import { count, statusSum } from '#ui/agency/pattern-words.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Props = {
  news: {
    since: string | null
    releases: number[]
    counts: Record<PatternPayload['status'], number>
    revoked: { release: number; number: number; title: string }[]
  }
  now: string
}

/** What changed since the reader was here last, the revoked ones first: they need a hand. */
export function NewsCallout({ news, now }: Props) {
  const { since, releases, counts, revoked } = news
  if (since === null)
    return (
      <Callout title="Welcome">
        <p>
          Below is the newest release. To fetch each one by a program,{' '}
          <a href="/agency/keys">make a key</a> and follow the <a href="/agency/api">quick start</a>
          .
        </p>
      </Callout>
    )
  const when = <RelativeTime at={since} now={now} language="en" form="absolute" />
  if (releases.length === 0)
    return (
      <Callout title="Nothing new">Nothing was released since your last visit on {when}.</Callout>
    )
  const patterns = counts.new + counts.amended + counts.revoked
  return (
    <>
      {revoked.length > 0 && (
        <Callout
          tone="danger"
          title={`${count(revoked.length, 'pattern was', 'patterns were')} revoked: please take the indicators out`}
        >
          <ul>
            {revoked.map((one) => (
              <li key={one.number}>
                <a href={`/agency/releases/${one.release}#${patternAnchor(one.number)}`}>
                  {formatPatternNumber(one.number)}
                </a>{' '}
                {one.title}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <Callout
        title={`${count(patterns, 'pattern')} in ${count(releases.length, 'release')} since your last visit`}
      >
        <p>
          Since {when}: {statusSum(counts)}. In{' '}
          {releases.map((number, at) => (
            <span key={number}>
              {at > 0 && ', '}
              <a href={`/agency/releases/${number}`}>release {number}</a>
            </span>
          ))}
          .
        </p>
      </Callout>
    </>
  )
}
