import { subKinds } from '#core/pattern/classification.ts'
import { tacticPhases } from '#core/pattern/tactics/tactic.ts'
import { tacticCodes, tacticOf } from '#core/pattern/tactics.ts'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { errorOn } from '../fault.ts'
import { phaseNames, subKindNames } from '../words.ts'
import type { EditorData } from './data.ts'

/** What we think it is, by codes that agencies' machines can sort by. */
export function SchemeSection({ draft, form, fault }: EditorData) {
  const fitting = tacticCodes.filter((code) => tacticOf(code).kinds.includes(draft.kind))
  return (
    <Section title="What it is" id="scheme">
      <Select
        id="sub-kind"
        name="sub_kind"
        label="Scheme"
        empty="None fits"
        width="medium"
        options={subKinds[draft.kind].map((value) => ({ value, label: subKindNames[value] }))}
        value={form.subKind}
        error={errorOn(fault, 'sub_kind')}
      />
      {tacticPhases.map((phase) => {
        const choices = fitting.filter((code) => tacticOf(code).phase === phase)
        return choices.length === 0 ? null : (
          <Checkboxes
            key={phase}
            id={`tactics-${phase}`}
            name="tactic"
            label={phaseNames[phase]}
            small
            choices={choices.map((value) => ({
              value,
              label: tacticOf(value).name,
              hint: tacticOf(value).description,
            }))}
            value={[...form.tactics]}
            error={phase === 'lure' ? errorOn(fault, 'choices') : undefined}
          />
        )
      })}
    </Section>
  )
}
