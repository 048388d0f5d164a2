import type { SerializeFrom } from '@remix-run/node'
import type { PatternView } from '#operations/pattern/read-pattern.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { RelativeTime } from '#ui/time.tsx'

type View = SerializeFrom<PatternView>

/** Why it came back, as long as it is being mended. */
export function LastReturn({ view, now }: { view: View; now: string }) {
  const [last] = view.history
  if (last?.decision !== 'return' || view.state === 'in_review') return null
  return (
    <Callout tone="review" title={`${last.by} gave it back`}>
      <p className="history-words" dir="auto">
        {last.comment}
      </p>
      <p>
        <RelativeTime at={last.at} now={now} language="en" />
      </p>
    </Callout>
  )
}
