import { formatPatternNumber } from '#core/pattern/number.ts'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { errorOn } from '../fault.ts'
import { titleOf, tlpNames } from '../words.ts'
import type { EditorData } from './data.ts'

/** Other patterns that agencies should read together with this one. */
export function RelatedSection({ draft, form, fault }: EditorData) {
  return (
    <Section title="Related patterns" id="related-patterns">
      {draft.related.length === 0 ? (
        <p>No pattern that is out names one of the chosen identifiers.</p>
      ) : (
        <Checkboxes
          id="related"
          name="related"
          label="Out, and naming one of the chosen identifiers"
          hint="One under a stricter label than this pattern’s stays unnamed."
          small
          value={[...form.related]}
          choices={draft.related.map(({ id, number, title, tlp }) => ({
            value: id,
            label: `${formatPatternNumber(number)} ${titleOf(title)}`,
            hint: `TLP ${tlpNames[tlp].name}`,
          }))}
          error={errorOn(fault, 'related')}
        />
      )}
    </Section>
  )
}
