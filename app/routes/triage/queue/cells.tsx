import type { SerializeFrom } from '@remix-run/node'
import { formatCaseNumber } from '#core/case/number.ts'
import { defang } from '#core/indicator/display.ts'
import type { FoundRow } from '#operations/triage/list-queue.server.ts'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { heldReason } from '../held-words.ts'
import { shortReason } from '../reason-words.ts'
import { countryOf, kindNames, stateNames, verdictNames } from '../words.ts'
import { foundInNames, listed } from './search-words.ts'

export type Row = SerializeFrom<FoundRow>

/** So many reasons fit under a case's name; the case's own page has them all. */
const shownReasons = 3

export function CaseCell({ row }: { row: Row }) {
  const what = [kindNames[row.kind], ...(row.country ? [countryOf(row.country)] : [])].join(', ')
  return (
    <>
      <span className="case-number">{formatCaseNumber(row.number)}</span> {what}
      <span className="case-queue"> · {row.queue}</span>
      {row.headline && (
        <code className="case-headline" dir="ltr" translate="no">
          {defang(row.headline)}
        </code>
      )}
    </>
  )
}

export function Why({ row }: { row: Row }) {
  const reasons = row.reasons.contributions.slice(0, shownReasons)
  const rest = row.reasons.contributions.length - reasons.length
  return (
    <span className="case-why">
      <strong className="case-flag" data-live-unread={row.number}>
        {row.unread > 0 && 'New message. '}
      </strong>
      {row.quarantine.length > 0 && (
        <strong className="case-flag">Held: {row.quarantine.map(heldReason).join(', ')}. </strong>
      )}
      {row.foundIn.length > 0 && (
        <strong className="case-flag">
          Found in {listed(row.foundIn.map((place) => foundInNames[place]))}.{' '}
        </strong>
      )}
      {row.loweringAsked && <strong className="case-flag">Needs a second person. </strong>}
      {reasons.map(shortReason).join(' · ')}
      {rest > 0 && ` · +${rest}`}
    </span>
  )
}

export function State({ row }: { row: Row }) {
  return (
    <>
      {row.state === 'resolved' && row.verdict ? (
        <StatusTag of="verdict" state={row.verdict} label={verdictNames[row.verdict]} />
      ) : (
        <StatusTag of="case" state={row.state} label={stateNames[row.state]} />
      )}
      <span className="cell-sub" data-live-holder={row.number}>
        {row.holder}
      </span>
    </>
  )
}
