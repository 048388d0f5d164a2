import type { Health } from '#core/webhook/outcome.ts'
import { Tag } from '../staff/status-tag.tsx'
import { RelativeTime } from '../time.tsx'
import { healthMarks, healthNames } from './webhook-words.ts'

type Props = {
  health: Health
  failingSince: string | null
  stoppedAt: string | null
  lastSuccessAt: string | null
  now: string
}

/** How a webhook stands, since when, and when something last arrived. */
export function HealthTag({ health, failingSince, stoppedAt, lastSuccessAt, now }: Props) {
  const since = stoppedAt ?? failingSince
  return (
    <>
      <Tag mark={healthMarks[health]} label={healthNames[health]} />
      {health !== 'new' && (
        <span className="cell-sub">
          {since && (
            <>
              since <RelativeTime at={since} now={now} language="en" />,{' '}
            </>
          )}
          {lastSuccessAt ? (
            <>
              last arrived <RelativeTime at={lastSuccessAt} now={now} language="en" />
            </>
          ) : (
            'nothing has arrived yet'
          )}
        </span>
      )}
    </>
  )
}
