import { formatCaseNumber } from '#core/case/number.ts'
import { defang } from '#core/indicator/display.ts'
import { Bar } from '#ui/staff/score-bars.tsx'
import { StatusTag, UrgencyTag } from '#ui/staff/status-tag.tsx'
import { counted, figure, kindNames, stateNames, typeNames, urgencyNames } from '../words.ts'
import type { View } from './page-data.ts'

type Link = View['suggested'][number]
type Props = { link: Link; strongest: number; choosable: boolean }

const shownReasons = 3

/** Another case and why: each shared identifier, and how few tips name it. */
export function SuggestedLink({ link, strongest, choosable }: Props) {
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
          {reasons.slice(0, shownReasons).map(({ indicator, occurrences, bits }) => (
            <li key={`${indicator.type}|${indicator.value}`}>
              {typeNames[indicator.type]}{' '}
              <code dir="ltr" translate="no">
                {defang(indicator)}
              </code>
              , named by {occurrences === 2 ? 'these two tips only' : `${figure(occurrences)} tips`}{' '}
              <span className="suggestion-bits">+{bits.toFixed(1)}</span>
            </li>
          ))}
          {reasons.length > shownReasons && (
            <li>and {counted(reasons.length - shownReasons, 'more identifier')}</li>
          )}
        </ul>
      </div>
      <div className="suggestion-strength">
        <span>{total.toFixed(1)}</span>
        <Bar share={total / strongest} />
      </div>
    </li>
  )
}
