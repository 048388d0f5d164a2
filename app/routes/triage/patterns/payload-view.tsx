import type { SerializeFrom } from '@remix-run/node'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { PayloadReason } from '#core/pattern/payload-reasons.ts'
import {
  fieldLines,
  fieldNames,
  indicatorWords,
  machineFields,
  readFields,
} from './payload-words.ts'

type Why = Readonly<Record<keyof PatternPayload, PayloadReason>>
type Props = { payload: SerializeFrom<PatternPayload>; why: Why; k: number }

/**
 * All that would leave and nothing else: each field in words with the rule that lets it. The same
 * payload stands as bytes on the reviewer's page.
 */
export function PayloadView({ payload, why, k }: Props) {
  return (
    <>
      <dl className="leaves">
        {readFields.map((field) => (
          <PayloadField key={field} field={field} payload={payload} why={why[field]} k={k} />
        ))}
      </dl>
      <details className="leaves-more">
        <summary>Five fields for machines</summary>
        <dl className="leaves">
          {machineFields.map((field) => (
            <PayloadField key={field} field={field} payload={payload} why={why[field]} k={k} />
          ))}
        </dl>
      </details>
    </>
  )
}

type FieldProps = {
  field: keyof PatternPayload
  payload: PatternPayload
  why: PayloadReason
  k: number
}

function PayloadField({ field, payload, why, k }: FieldProps) {
  return (
    <div className="leaves-field">
      <dt>{fieldNames[field]}</dt>
      <dd>
        <FieldValue field={field} payload={payload} />
      </dd>
      <dd className="leaves-why">
        {why.reason.replace('at least k', `at least ${k}`)} <span>Rule {why.rule}</span>
      </dd>
    </div>
  )
}

function FieldValue({ field, payload }: Pick<FieldProps, 'field' | 'payload'>) {
  if (field === 'indicators') return <Identifiers payload={payload} />
  const lines = fieldLines(payload, field)
  if (lines.length === 0) return <p className="leaves-none">Nothing</p>
  if (lines.length === 1)
    return (
      <p
        className={field === 'title' || field === 'summary' ? 'leaves-words' : undefined}
        dir="auto"
      >
        {lines[0]}
      </p>
    )
  return (
    <ul className="leaves-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Identifiers({ payload }: { payload: PatternPayload }) {
  if (payload.indicators.length === 0) return <p className="leaves-none">None</p>
  return (
    <ul className="leaves-list">
      {payload.indicators.map((one) => {
        const { value, said } = indicatorWords(one)
        return (
          <li key={`${one.type} ${one.value}`}>
            <code dir="ltr" translate="no">
              {value}
            </code>
            <span className="leaves-said">{said}</span>
          </li>
        )
      })}
    </ul>
  )
}
