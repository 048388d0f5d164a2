import type { SerializeFrom } from '@remix-run/node'
import type { PatternPayload } from '#core/pattern/payload.ts'
import type { PayloadReason } from '#core/pattern/payload-reasons.ts'
import {
  fieldGroups,
  fieldNames,
  indicatorWords,
  isEmptyField,
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
  const field = (name: keyof PatternPayload) => (
    <PayloadField key={name} field={name} payload={payload} why={why[name]} k={k} />
  )
  const empty = readFields.filter((name) => isEmptyField(payload, name))
  return (
    <>
      <dl className="leaves">{readFields.filter((name) => !empty.includes(name)).map(field)}</dl>
      {empty.length > 0 && (
        <p className="leaves-none">
          Says nothing about: {empty.map((name) => fieldNames[name].toLowerCase()).join(', ')}.
        </p>
      )}
      <details className="leaves-more">
        <summary>Five fields for machines</summary>
        <dl className="leaves">{machineFields.map(field)}</dl>
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
        {field === 'indicators' ? (
          <Identifiers payload={payload} />
        ) : (
          <Words field={field} payload={payload} />
        )}
        <p className="leaves-why">
          Rule {why.rule}: {why.reason.replace('at least k', `at least ${k}`)}
        </p>
      </dd>
    </div>
  )
}

type WordsProps = { field: Exclude<keyof PatternPayload, 'indicators'>; payload: PatternPayload }

function Words({ field, payload }: WordsProps) {
  return fieldGroups(payload, field).map(({ head, lines }) => (
    <div className="leaves-group" key={head ?? ''}>
      {head && <p className="leaves-said">{head}</p>}
      {lines.length === 1 ? (
        <p className="leaves-words" dir="auto">
          {lines[0]}
        </p>
      ) : (
        <ul className="leaves-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  ))
}

function Identifiers({ payload }: { payload: PatternPayload }) {
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
