import type { SerializeFrom } from '@remix-run/node'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternView } from '#operations/pattern/read-pattern.server.ts'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { kindNames } from '../words.ts'
import { patternStateNames } from './words.ts'

type View = SerializeFrom<PatternView>

/** Back to the list; which pattern this is. */
export function Eyebrow({ view, back }: { view: View; back?: { href: string; label: string } }) {
  const { href, label } = back ?? { href: '/triage/patterns', label: 'Patterns' }
  return (
    <>
      <a href={href} data-command="up">
        {label}
      </a>{' '}
      / {formatPatternNumber(view.number)}, version {view.version}, {kindNames[view.kind]}
    </>
  )
}

export function PatternTag({ view }: { view: View }) {
  return (
    <StatusTag
      of="pattern"
      state={view.state}
      label={
        view.state === 'scheduled' && view.scheduledWeek
          ? `Leaves with ${view.scheduledWeek}`
          : patternStateNames[view.state]
      }
    />
  )
}

/** Who wrote it, in one line. */
export function Writers({ view }: { view: View }) {
  return (
    <p>
      Started by {view.author}
      {view.editors.length > 0 && `, edited by ${view.editors.join(', ')}`}.
      {view.approvedBy && ` Approved by ${view.approvedBy}.`}
    </p>
  )
}
