import { Section } from '#ui/staff/layout.tsx'
import { Timeline } from '#ui/staff/timeline.tsx'
import { RelativeTime } from '#ui/time.tsx'
import type { CasePageData, View } from './page-data.ts'
import { actorText, eventText } from './timeline-words.ts'

/** So many stand open; older ones fold away. */
const shownAtOnce = 8

/** What happened to the case and its tips, newest first. */
export function TimelineSection({ page }: { page: CasePageData }) {
  const { timeline } = page.view
  const older = timeline.slice(shownAtOnce)
  return (
    <Section id="history" title="History">
      <Timeline
        label="History"
        events={timeline.slice(0, shownAtOnce).map((entry) => asEvent(entry, page.desk.now))}
      />
      {older.length > 0 && (
        <details className="more">
          <summary>{older.length} earlier</summary>
          <Timeline label="Earlier" events={older.map((entry) => asEvent(entry, page.desk.now))} />
        </details>
      )}
    </Section>
  )
}

function asEvent(entry: View['timeline'][number], now: string) {
  const { what, icon, tone } = eventText(entry)
  return {
    key: entry.seq,
    who: actorText(entry),
    what,
    when: <RelativeTime at={entry.at} now={now} language="en" />,
    icon,
    tone,
  }
}
