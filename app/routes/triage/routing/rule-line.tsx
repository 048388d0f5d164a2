import { urgencyCodes } from '#core/case/states.ts'
import { indicatorTypes } from '#core/indicator/types.ts'
import { sectors } from '#core/release/sectors.ts'
import type { LeafName } from '#core/routing/condition.ts'
import type { TypedRow } from '#core/routing/typed-rule.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { kindNames, typeNames, urgencyNames } from '../words.ts'
import { leafTitles, sectorNames } from './words.ts'

type Props = {
  /** Of its fields, e.g. `g0.r1`. */
  name: string
  number: number
  row: TypedRow
  error: string | undefined
  /** What its remove button says. */
  remove: string
}

const types = indicatorTypes.map((value) => ({ value, label: typeNames[value] }))

const choices: Partial<Record<LeafName, { value: string; label: string }[]>> = {
  kind: tipKindCodes.map((value) => ({ value, label: kindNames[value] })),
  urgency: urgencyCodes.map((value) => ({ value, label: urgencyNames[value] })),
  indicator_type: types,
  sector: sectors.map((value) => ({ value, label: sectorNames[value] })),
}

/** One line: what it asks, whether that must hold or must not, and its values. */
export function RuleLine({ name, number, row, error, remove }: Props) {
  const title = leafTitles[row.on]
  return (
    <li className="rule-line">
      <input type="hidden" name={`${name}.on`} value={row.on} />
      <div className="rule-line-not">
        <label className="visually-hidden" htmlFor={`${name}.not`}>
          Line {number}, {title}: holds or not
        </label>
        <select
          className="input select"
          id={`${name}.not`}
          name={`${name}.not`}
          defaultValue={row.not ? 'yes' : ''}
        >
          <option value="">Is so</option>
          <option value="yes">Is not so</option>
        </select>
      </div>
      <div className="rule-line-values">
        <Values name={name} row={row} title={title} error={error} />
      </div>
      <Button kind="quiet" small name="do" value={remove}>
        Remove
        <span className="visually-hidden">
          {' '}
          line {number}, {title}
        </span>
      </Button>
    </li>
  )
}

type ValuesProps = Pick<Props, 'name' | 'row' | 'error'> & { title: string }

function Values({ name, row, title, error }: ValuesProps) {
  const options = choices[row.on]
  if (options)
    return (
      <Checkboxes
        id={name}
        name={`${name}.is`}
        label={title}
        small
        choices={options}
        value={[...row.is]}
        error={error}
      />
    )
  switch (row.on) {
    case 'indicator':
      return (
        <div className="form-row">
          <Select
            id={name}
            name={`${name}.is`}
            label={title}
            empty="Its kind"
            options={types}
            value={row.is[0]}
            error={error}
          />
          <TextInput
            id={`${name}.text`}
            name={`${name}.text`}
            label="As it is written"
            mono
            value={row.text}
          />
        </div>
      )
    case 'seen':
      return (
        <TextInput
          id={name}
          name={`${name}.least`}
          label={title}
          hint="So many tips or more, this one included"
          inputMode="numeric"
          width="short"
          value={row.least}
          error={error}
        />
      )
    case 'score':
      return (
        <div className="form-row">
          <TextInput
            id={name}
            name={`${name}.least`}
            label="Score at least"
            inputMode="numeric"
            width="short"
            value={row.least}
            error={error}
          />
          <TextInput
            id={`${name}.most`}
            name={`${name}.most`}
            label="and at most"
            inputMode="numeric"
            width="short"
            value={row.most}
          />
        </div>
      )
    default:
      return (
        <TextInput
          id={name}
          name={`${name}.text`}
          label={title}
          hint={
            row.on === 'country'
              ? 'Names or codes with commas between, e.g. Cambodia, MM'
              : 'Names or codes with commas between, e.g. Thai, vi'
          }
          value={row.text}
          error={error}
        />
      )
  }
}
