import { formatCaseNumber } from '#core/case/number.ts'
import { Bar } from '#ui/staff/score-bars.tsx'
import { StatusTag, UrgencyTag } from '#ui/staff/status-tag.tsx'
import { counted, kindNames, stateNames, urgencyNames } from '../words.ts'
import { LinkReason, type Reason } from './link-reason.tsx'
import type { CasePageData, View } from './page-data.ts'
import { SharedWords } from './shared-words.tsx'

type Link = View['suggested'][number]
type Props = { page: CasePageData; link: Link; strongest: number; choosable: boolean }

const shownReasons = 3

/** Another case and why: what is shared or alike, and how few tips have it. */
export function SuggestedLink({ page, link, strongest, choosable }: Props) {
  const { other, total, reasons } = link
  const number = formatCaseNumber(other.number)
  const id = `other-${other.number}`
  return (
    <li className="suggestion">
      {choosable && (
        <input
          className="suggestion-choice"
          type="checkbox"
          id={id}
          name="others"
          value={number}
          defaultChecked={page.chosen && isNearlySame(link)}
          aria-label={`Choose ${number}`}
        />
      )}
      <div className="suggestion-body">
        <p className="suggestion-head">
          <a href={`/triage/cases/${other.number}`}>{number}</a>
          <span>
            {kindNames[other.kind]}, {counted(other.tips, 'tip')}
          </span>
          <UrgencyTag urgency={other.urgency} label={urgencyNames[other.urgency]} />
          <StatusTag of="case" state={other.state} label={stateNames[other.state]} />
        </p>
        <ul className="suggestion-why">
          {reasons.slice(0, shownReasons).map((reason) => (
            <LinkReason key={keyOf(reason)} of={reason} />
          ))}
          {reasons.length > shownReasons && (
            <li>and {counted(reasons.length - shownReasons, 'more reason')}</li>
          )}
        </ul>
        <SharedWords page={page} link={link} />
      </div>
      <div className="suggestion-strength">
        <span>{total.toFixed(1)}</span>
        <Bar share={total / strongest} />
      </div>
    </li>
  )
}

/** Told or shown in nearly the same way: a copy rather than a cousin. */
export function isNearlySame({ reasons }: Link): boolean {
  return reasons.some((reason) => 'strong' in reason && reason.strong)
}

function keyOf(reason: Reason): string {
  if ('indicator' in reason) return `${reason.indicator.type}|${reason.indicator.value}`
  return `${reason.of}|${reason.same}|${reason.read}`
}
