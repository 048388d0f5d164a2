import { formatCaseNumber } from '#core/case/number.ts'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { counted } from '../../words.ts'
import { errorOn } from '../fault.ts'
import { SourceCases, TipsLine } from '../source-cases.tsx'
import { sharedWords } from '../suggested.ts'
import type { EditorData } from './data.ts'

/** The cases that the pattern draws on, and others that name the same identifiers. */
export function SourcesSection({ draft, form, fault }: EditorData) {
  const chosen = draft.cases.filter(({ followed }) => !followed)
  const offered = new Set(draft.suggested.map(({ number }) => String(number)))
  const adding = form.addCases.split(' ')
  return (
    <Section title="Where it comes from" id="sources">
      <TipsLine view={draft} />
      <SourceCases cases={draft.cases} />
      {draft.suggested.length > 0 && (
        <Checkboxes
          id="add-case"
          name="add_case"
          label="Cases that name the same identifiers"
          hint="Tick those that tell of the same scheme."
          value={adding}
          choices={draft.suggested.map((one) => ({
            value: String(one.number),
            label: `${formatCaseNumber(one.number)}, ${counted(one.tips, 'tip')}`,
            hint: sharedWords(one.shared),
          }))}
        />
      )}
      <TextInput
        id="add-cases"
        name="add_cases"
        label="Add other cases"
        hint="Numbers such as C-1042, with spaces between them."
        optional
        value={adding.filter((number) => !offered.has(number)).join(' ')}
        error={errorOn(fault, 'add_cases')}
      />
      {chosen.length > 1 && (
        <details className="leaves-more">
          <summary>Take cases out</summary>
          <Checkboxes
            id="remove-case"
            name="remove_case"
            label="Take out"
            small
            value={[...form.removeCases]}
            choices={chosen.map(({ number }) => ({
              value: String(number),
              label: formatCaseNumber(number),
            }))}
          />
        </details>
      )}
    </Section>
  )
}
