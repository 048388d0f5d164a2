import type { SerializeFrom } from '@remix-run/node'
import type { FieldReason, FieldReasons } from '#core/pattern/evidence.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { evidenceWords } from './evidence-words.ts'
import {
  fieldGroups,
  fieldNames,
  hasChanged,
  indicatorWords,
  isEmptyField,
  machineFields,
  readFields,
} from './payload-words.ts'

type Props = {
  payload: SerializeFrom<PatternPayload>
  /** What agencies hold now, to show what differs from it. */
  before?: SerializeFrom<PatternPayload> | null
  why: SerializeFrom<FieldReasons>
  k: number
}

/**
 * All that would leave and nothing else: each field in words with the rule that lets it. The same
 * payload stands as bytes on the reviewer's page.
 */
export function PayloadView({ payload, before = null, why, k }: Props) {
  const differs = (name: keyof PatternPayload) =>
    before !== null && hasChanged(before, payload, name)
  const field = (name: keyof PatternPayload) => (
    <PayloadField
      key={name}
      field={name}
      payload={payload}
      before={differs(name) ? before : null}
      why={why[name]}
      k={k}
    />
  )
  const empty = readFields.filter((name) => isEmptyField(payload, name) && !differs(name))
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
  /** Only where the field says something else than before. */
  before: PatternPayload | null
  why: SerializeFrom<FieldReason>
  k: number
}

function PayloadField({ field, payload, before, why, k }: FieldProps) {
  return (
    <div className="leaves-field">
      <dt>{fieldNames[field]}</dt>
      <dd>
        <FieldWords field={field} payload={payload} />
        {before && (
          <details className="leaves-before">
            <summary>Changed since version {before.version}</summary>
            <FieldWords field={field} payload={before} />
          </details>
        )}
        <p className="leaves-why">
          Rule {why.rule}: {why.reason.replace('at least k', `at least ${k}`)}
        </p>
        <Proof evidence={why.evidence} k={k} />
      </dd>
    </div>
  )
}

/** What the decision rested on, folded away where it is long. */
function Proof({ evidence, k }: { evidence: SerializeFrom<FieldReason>['evidence']; k: number }) {
  if (evidence.length === 0) return null
  const lines = evidence.map((one) => evidenceWords(one, k))
  const [first] = lines
  if (lines.length === 1) return <p className="leaves-why">{first}.</p>
  return (
    <details className="leaves-before">
      <summary>What it rests on</summary>
      <ul className="leaves-list">
        {lines.map((line) => (
          <li key={line}>{line}.</li>
        ))}
      </ul>
    </details>
  )
}

function FieldWords({ field, payload }: Pick<FieldProps, 'field' | 'payload'>) {
  if (isEmptyField(payload, field)) return <p className="leaves-none">Nothing</p>
  return field === 'indicators' ? (
    <Identifiers payload={payload} />
  ) : (
    <Words field={field} payload={payload} />
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
