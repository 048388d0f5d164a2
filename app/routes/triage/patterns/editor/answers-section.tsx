import { ChoiceList } from '#ui/fields/choices.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { answerName, bandName, questionName } from '../words.ts'
import type { EditorData } from './data.ts'

/** What reporters ticked, question by question. Answers of too few tips can be chosen and wait. */
export function AnswersSection({ draft, form }: EditorData) {
  const questions = [...new Set(draft.attributes.map(({ question }) => question))]
  return (
    <Section title="What reporters answered">
      <p className="hint">
        An answer leaves once {draft.k} tips share it, with their number as a band. Countries and
        money are added by the same rule.
      </p>
      {questions.length === 0 && <p>The tips hold no answers that may leave.</p>}
      {questions.map((question) => (
        <fieldset className="field" key={question}>
          <legend className="label">{questionName(question)}</legend>
          <ChoiceList
            type="checkbox"
            id={`answer-${question}`}
            name="attribute"
            small
            invalid={false}
            chosen={[...form.attributes]}
            choices={draft.attributes
              .filter((one) => one.question === question)
              .map(({ value, tips }) => ({
                value: `${question}=${value}`,
                label: answerName(question, value),
                hint: tips === null ? `Fewer than ${draft.k} tips: stays here` : bandName(tips),
              }))}
          />
        </fieldset>
      ))}
    </Section>
  )
}
