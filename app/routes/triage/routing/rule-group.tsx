import { type LeafName, leafNames } from '#core/routing/condition.ts'
import { groupJoins, type TypedGroup } from '#core/routing/typed-rule.ts'
import { Button } from '#ui/button.tsx'
import { Select, SelectOptions } from '#ui/fields/select.tsx'
import { RuleLine } from './rule-line.tsx'
import { joinNames, leafTitles } from './words.ts'

type Props = {
  at: number
  group: TypedGroup
  /** The only group: it can't be removed. */
  alone: boolean
  errorOf: (field: string) => string | undefined
}

const leaves = leafNames.map((value: LeafName) => ({ value, label: leafTitles[value] }))

/** Lines that belong together, and a way to add another. */
export function RuleGroup({ at, group, alone, errorOf }: Props) {
  const name = `g${at}`
  return (
    <fieldset className="rule-group">
      <legend className={alone ? 'visually-hidden' : 'label'}>Group {at + 1}</legend>
      <Select
        id={`${name}.join`}
        name={`${name}.join`}
        label="Matches"
        width="medium"
        options={groupJoins.map((value) => ({ value, label: joinNames[value] }))}
        value={group.join}
      />
      <ol className="rule-lines">
        {group.rows.map((row, r) => (
          <RuleLine
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            key={r}
            name={`${name}.r${r}`}
            number={r + 1}
            row={row}
            error={errorOf(`${name}.r${r}`)}
            remove={`remove_row ${at} ${r}`}
          />
        ))}
      </ol>
      <div className="toolbar">
        <label className="visually-hidden" htmlFor={`${name}.add`}>
          What the next line of group {at + 1} asks
        </label>
        <select
          className="input select input-medium"
          id={`${name}.add`}
          name={`${name}.add`}
          defaultValue={group.add}
        >
          <SelectOptions options={leaves} />
        </select>
        <Button kind="secondary" small name="do" value={`add_row ${at}`}>
          Add a line
        </Button>
        {!alone && (
          <Button kind="quiet" small name="do" value={`remove_group ${at}`}>
            Remove group {at + 1}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
