import { defang } from '#core/indicator/display.ts'
import { confidences } from '#core/pattern/payload.ts'
import { publishableRoles } from '#core/pattern/publishable.ts'
import { SelectOptions } from '#ui/fields/select.tsx'
import { Icon } from '#ui/icon.tsx'
import { counted, typeNames } from '../../words.ts'
import { safeWords } from '../stopped-words.ts'
import { tickOf } from '../typed-form.ts'
import { confidenceNames, publishedRoleNames } from '../words.ts'
import type { EditorData } from './data.ts'

type Candidate = EditorData['draft']['candidates']['shown'][number]
type Props = { candidate: Candidate; data: EditorData; chosen: boolean }

/** One identifier with its tick box; once chosen, with what agencies are told of it. */
export function Identifier({ candidate, data, chosen }: Props) {
  const { indicator, choice } = candidate
  const id = `pick-${choice.id}`
  return (
    <li className="pick">
      <div className="choice">
        <input
          className="choice-input choice-checkbox"
          type="checkbox"
          id={id}
          name="indicator"
          value={tickOf(choice)}
          defaultChecked={chosen}
          aria-describedby={`${id}-hint`}
        />
        <label className="choice-label" htmlFor={id}>
          <code dir="ltr" translate="no">
            {defang(indicator)}
          </code>
        </label>
        <div className="choice-hint" id={`${id}-hint`}>
          <Standing candidate={candidate} />
        </div>
      </div>
      {chosen && <Details candidate={candidate} data={data} />}
    </li>
  )
}

/** Whether it could leave as things stand, and what it rests on. */
function Standing({ candidate }: { candidate: Candidate }) {
  const { indicator, tips, named, controlled, safe, caseNumber } = candidate
  const verified = controlled === 'scammer'
  return (
    <>
      {typeNames[indicator.type]},{' '}
      {tips === 0 ? 'no tip that may be used names it' : `in ${counted(tips, 'tip')}`}.{' '}
      <span className={verified ? 'pick-good' : 'pick-open'}>
        <Icon name={verified ? 'check' : 'alert'} /> {standingWords(candidate)}
      </span>
      {!verified && safe === null && caseNumber !== null && (
        <>
          {' '}
          <a className="pick-link" href={`/triage/cases/${caseNumber}#indicators`}>
            Verify it
            <span className="visually-hidden"> {defang(indicator)}</span>
          </a>
        </>
      )}
      {verified && named === 0 && tips > 0 && personal.has(indicator.type) && (
        <span className="pick-note">
          Tips only mention it. Make sure that it is not the reporter’s own.
        </span>
      )}
    </>
  )
}

/** What may just as well be a reporter's. */
const personal: ReadonlySet<string> = new Set(['email', 'phone', 'handle'])

function standingWords({ controlled, safe }: Candidate): string {
  if (safe !== null) return `Stays here: ${safeWords(safe)}`
  if (controlled === 'scammer') return 'Theirs'
  if (controlled === 'third_party') return 'Someone else’s: stays here'
  if (controlled === 'unclear') return 'Nobody could tell whose: stays here'
  return 'Not verified: stays here'
}

function Details({ candidate: { choice, indicator }, data }: Omit<Props, 'chosen'>) {
  const typed = data.form.indicators.find(({ id }) => id === choice.id) ?? choice
  const weeks = [...new Set([...data.draft.validUntil, typed.validUntil])]
  const fields = [
    {
      name: 'role',
      label: 'Role',
      value: typed.role,
      options: publishableRoles.map((value) => ({ value, label: publishedRoleNames[value] })),
    },
    {
      name: 'confidence',
      label: 'Confidence',
      value: typed.confidence,
      options: [
        { value: 'derived', label: 'Worked out' },
        ...confidences.map((value) => ({ value, label: confidenceNames[value] })),
      ],
    },
    {
      name: 'until',
      label: 'Act on it until',
      value: typed.validUntil,
      options: weeks.sort().map((value) => ({ value, label: value })),
    },
  ]
  return (
    <div className="pick-details">
      {fields.map(({ name, label, value, options }) => (
        <div key={name}>
          <label className="label-small" htmlFor={`${name}-${choice.id}`}>
            {label}
            <span className="visually-hidden"> of {defang(indicator)}</span>
          </label>
          <select
            className="input select"
            id={`${name}-${choice.id}`}
            name={`${name}.${choice.id}`}
            defaultValue={value}
          >
            <SelectOptions options={options} />
          </select>
        </div>
      ))}
    </div>
  )
}
