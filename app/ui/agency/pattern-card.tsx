import type { ReactNode } from 'react'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { Sector } from '#core/release/sectors.ts'
import { Callout } from '../staff/callout.tsx'
import type { Mark } from '../staff/marks.ts'
import { Tag } from '../staff/status-tag.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { PatternFacts, SharedAnswers, Tactics } from './pattern-facts.tsx'
import {
  askTexts,
  count,
  kindNames,
  revocationTexts,
  sectorNames,
  statusNames,
  subKindNames,
} from './pattern-words.ts'

const statusMarks = {
  new: { tone: 'good', icon: 'signal' },
  amended: { tone: 'info', icon: 'loop' },
  revoked: { tone: 'danger', icon: 'cross' },
} as const satisfies Record<PatternPayload['status'], Mark>

const neutral: Mark = { tone: 'neutral', icon: 'lock' }

type Props = {
  payload: PatternPayload
  /** Whose recommended actions come first; none for staff. */
  sector?: Sector
  /** A link or button beside what is asked of the reader's sector. */
  act?: ReactNode
}

export function StatusOfPattern(props: { status: PatternPayload['status'] }) {
  return <Tag mark={statusMarks[props.status]} label={statusNames[props.status]} />
}

/** The fragment under which a pattern stands on its release's page. */
export const patternAnchor = (number: number): string => formatPatternNumber(number).toLowerCase()

/** One released pattern in plain words: what it is, what to do, and the indicators to do it with. */
export function PatternCard(props: Props) {
  const { payload } = props
  const revoked = payload.status === 'revoked'
  return (
    <article className="released" id={patternAnchor(payload.number)}>
      <div className="released-head">
        <p className="released-tags">
          <StatusOfPattern status={payload.status} />
          <Tag mark={neutral} label={`TLP:${payload.tlp.toUpperCase()}`} />
          <span className="released-number">
            {formatPatternNumber(payload.number)}, version {payload.version}
          </span>
        </p>
        <h3 dir="auto">{payload.title}</h3>
        <p className="released-kind">
          {kindNames[payload.kind]}
          {payload.sub_kind && <>: {subKindNames[payload.sub_kind]}</>}
        </p>
      </div>
      {revoked && (
        <Callout tone="danger" title="Take these indicators out of your systems">
          <p>{revocationTexts[payload.revocation ?? 'other']}</p>
        </Callout>
      )}
      {payload.summary !== '' && (
        <p className="released-summary" dir="auto">
          {payload.summary}
        </p>
      )}
      {!revoked && <Asked {...props} />}
      {!revoked && <PatternFacts payload={payload} />}
      {payload.indicators.length > 0 && (
        <details className="released-more" open={payload.indicators.length <= 12}>
          <summary>{count(payload.indicators.length, 'indicator')}</summary>
          <IndicatorTable payload={payload} />
        </details>
      )}
      {payload.tactics.length > 0 && (
        <details className="released-more">
          <summary>How it is done</summary>
          <Tactics codes={payload.tactics} />
        </details>
      )}
      {payload.attributes.length > 0 && (
        <details className="released-more">
          <summary>What tips have in common</summary>
          <SharedAnswers attributes={payload.attributes} />
        </details>
      )}
    </article>
  )
}

function Asked({ payload, sector, act }: Props) {
  const own = payload.actions.find((one) => one.sector === sector)
  const others = payload.actions.filter((one) => one !== own)
  return (
    <div className="released-asked">
      {own && (
        <div className="released-own">
          <div>
            <h4>What we ask of you</h4>
            <ul>
              {own.recommended.map((action) => (
                <li key={action}>{askTexts[action]}</li>
              ))}
            </ul>
          </div>
          {act}
        </div>
      )}
      {others.length > 0 && (
        <p className="released-others">
          {own ? 'Also asked: ' : 'Asked: '}
          {others.map((one) => `${sectorNames[one.sector]}: ${asked(one.recommended)}`).join('. ')}.
        </p>
      )}
      {!own && act}
    </div>
  )
}

const asked = (actions: PatternPayload['actions'][number]['recommended']): string =>
  actions.map((action) => askTexts[action].toLowerCase()).join(', ')
