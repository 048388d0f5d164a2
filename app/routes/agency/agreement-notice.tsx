import type { Standing } from '#core/agreement/standing.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Sent<State> = State extends { until: Date }
  ? Omit<State, 'until'> & { until: string }
  : State extends { since: Date }
    ? Omit<State, 'since'> & { since: string }
    : State

/** As the page gets it: moments as text. */
export type SentStanding = Sent<Standing>

/** That the agreement waits for acceptance, while keys still work. */
export function AgreementNotice({ standing, now }: { standing: SentStanding; now: string }) {
  if (standing.state === 'accepted') return null
  const at = standing.state === 'asked' ? standing.until : standing.since
  const day = <RelativeTime at={at} now={now} language="en" form="day" />
  return (
    <Callout
      tone="warn"
      title={
        standing.state === 'asked'
          ? 'A version of the agreement waits for you'
          : 'Your agency’s keys are stopped'
      }
    >
      <p>
        {standing.state === 'asked' ? <>Keys need it from {day}. </> : <>Since {day}. </>}
        <a href="/agency/agreement">Read and accept the agreement</a>
      </p>
    </Callout>
  )
}
