import { Section } from '#ui/staff/layout.tsx'
import { counted } from '../../words.ts'
import type { EditorData } from './data.ts'
import { Identifier } from './identifier.tsx'

/** Which of the tips' identifiers leave, and how agencies are to take each. */
export function IdentifiersSection(data: EditorData) {
  const { shown, more } = data.draft.candidates
  const ticked = new Set(data.form.indicators.map(({ id }) => id))
  const chosen = shown.filter(({ choice }) => ticked.has(choice.id))
  const others = shown.filter(({ choice }) => !ticked.has(choice.id))
  return (
    <Section title="Identifiers" id="identifiers">
      <p className="hint">
        One leaves only when a moderator found it to be the scammer’s, on the case’s page.
      </p>
      {shown.length === 0 && <p>The tips name nothing that could leave.</p>}
      {chosen.length > 0 && (
        <fieldset className="field">
          <legend className="label">Chosen</legend>
          <ul className="picks">
            {chosen.map((one) => (
              <Identifier key={one.choice.id} candidate={one} data={data} chosen />
            ))}
          </ul>
        </fieldset>
      )}
      {others.length > 0 && (
        <fieldset className="field">
          <legend className="label">Not chosen</legend>
          <ul className="picks">
            {others.map((one) => (
              <Identifier key={one.choice.id} candidate={one} data={data} chosen={false} />
            ))}
          </ul>
        </fieldset>
      )}
      {more > 0 && (
        <p>
          {counted(more, 'identifier')} that fewer tips name {more === 1 ? 'is' : 'are'} not listed.
        </p>
      )}
    </Section>
  )
}
