import type { SerializeFrom } from '@remix-run/node'
import type { PatternView } from '#operations/pattern/read-pattern.server.ts'
import { Timeline } from '#ui/staff/timeline.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Review = SerializeFrom<PatternView>['history'][number]

const looks = {
  approve: { what: 'approved it', icon: 'check', tone: 'good' },
  return: { what: 'gave it back', icon: 'loop', tone: 'review' },
  amend: { what: 'took it up again', icon: 'pencil', tone: 'neutral' },
  revoke: { what: 'took it back', icon: 'cross', tone: 'danger' },
} as const

/** What people decided about the pattern so far, the latest first. */
export function History({ history, now }: { history: readonly Review[]; now: string }) {
  if (history.length === 0) return null
  return (
    <Timeline
      label="Decisions so far"
      events={history.map(({ id, decision, by, comment, at }) => ({
        key: id,
        who: by,
        when: <RelativeTime at={at} now={now} language="en" />,
        ...looks[decision],
        detail: comment === '' ? undefined : <p className="history-words">{comment}</p>,
      }))}
    />
  )
}
