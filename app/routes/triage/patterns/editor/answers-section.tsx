import { ChoiceList } from '#ui/fields/choices.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { counted } from '../../words.ts'
import { answerName, bandName, questionName } from '../words.ts'
import type { EditorData } from './data.ts'

type Answer = EditorData['draft']['attributes'][number]

const keyOf = ({ question, value }: Answer): string => `${question}=${value}`

/** What reporters ticked, question by question. Answers of too few tips can be chosen and wait. */
export function AnswersSection({ draft, form }: EditorData) {
  const chosen = new Set(form.attributes)
  const speaks = (one: Answer) => one.tips !== null || chosen.has(keyOf(one))
  const few = draft.attributes.filter((one) => !speaks(one))
  return (
    <Section title="What reporters answered">
      <p className="hint">
        An answer leaves once {draft.k} tips share it, with their number as a band. Countries and
        money are added by the same rule.
      </p>
      {draft.attributes.length === 0 && <p>The tips hold no answers that may leave.</p>}
      <Answers answers={draft.attributes.filter(speaks)} k={draft.k} chosen={form.attributes} />
      {few.length > 0 && (
        <details className="leaves-more">
          <summary>
            {counted(few.length, 'answer')} that fewer than {draft.k} tips gave
          </summary>
          <p className="hint">
            Tick one and it waits here, until there are enough tips when it is checked.
          </p>
          <Answers answers={few} k={draft.k} chosen={form.attributes} />
        </details>
      )}
    </Section>
  )
}

type Props = { answers: readonly Answer[]; k: number; chosen: readonly string[] }

function Answers({ answers, k, chosen }: Props) {
  const questions = [...new Set(answers.map(({ question }) => question))]
  const part = answers.some(({ tips }) => tips !== null) ? 'answer' : 'few'
  return (
    <div className="answers">
      {questions.map((question) => (
        <fieldset className="field" key={question}>
          <legend className="label">{questionName(question)}</legend>
          <ChoiceList
            type="checkbox"
            id={`${part}-${question}`}
            name="attribute"
            small
            invalid={false}
            chosen={[...chosen]}
            choices={answers
              .filter((one) => one.question === question)
              .map((one) => ({
                value: keyOf(one),
                label: answerName(question, one.value),
                hint: one.tips === null ? `Fewer than ${k} tips: stays here` : bandName(one.tips),
              }))}
          />
        </fieldset>
      ))}
    </div>
  )
}
