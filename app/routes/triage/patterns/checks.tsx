import type { SerializeFrom } from '@remix-run/node'
import type { PatternView } from '#operations/pattern/read-pattern.server.ts'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { counted } from '../words.ts'

type View = SerializeFrom<PatternView>

/** What the last check rested on, and what no check here can know. */
export function Checks({ view, now }: { view: View; now: string }) {
  const { check, stale } = view
  return (
    <>
      <p className="check-line">
        <StatusTag
          of="check"
          state={check === null ? 'waiting' : stale ? 'attention' : 'passed'}
          label={check === null ? 'Not checked yet' : stale ? 'Check once more' : 'No leak found'}
        />
      </p>
      {check && (
        <p>
          {counted(check.texts, 'text')} of {counted(check.tips, 'tip')} held against the words by{' '}
          {check.by}, <RelativeTime at={check.at} now={now} language="en" />.
          {check.unreadable > 0 &&
            ` ${counted(check.unreadable, 'tip')} could not be read: the key is gone.`}
        </p>
      )}
      {stale && (
        <p>
          Since then a tip behind it, or what would leave, has changed. What was checked no longer
          holds.
        </p>
      )}
      <details className="leaves-more">
        <summary>What the check can’t know</summary>
        <ul>
          <li>The name, e-mail and phone that reporters sealed for the custodians.</li>
          <li>Words in pictures and files.</li>
          <li>A paraphrase, a translation, a number spelt out in words.</li>
        </ul>
        <p>The second person reads for those.</p>
      </details>
    </>
  )
}
