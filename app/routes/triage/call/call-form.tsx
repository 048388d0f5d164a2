import { ownName, textLanguageTags } from '#core/text/languages.ts'
import { directionOf } from '#core/text/match-language.ts'
import { questionLabel } from '#core/text/question-text.ts'
import { type Translate, textFor } from '#core/text/text.ts'
import type { CallSection } from '#core/tip/form/call.ts'
import type { FormValues } from '#core/tip/form/fields.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'
import type { QuestionId } from '#core/tip/journey/catalogue.ts'
import { type TipKind, tipKindCodes } from '#core/tip/kind.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { DefaultSubmit } from '#ui/fields/repeat.tsx'
import { Select } from '#ui/fields/select.tsx'
import { errorText } from '#ui/questions/error-text.ts'
import { QuestionField } from '#ui/questions/question-field.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { FormRow, Section } from '#ui/staff/layout.tsx'
import { kindNames } from '../words.ts'
import { type CallNote, errorTitle, noteTexts, otherKindText, unaskedText } from './words.ts'

type Props = {
  token: string
  kind: TipKind
  asked: string
  form: FormValues
  errors: readonly FieldError[]
  unasked: readonly QuestionId[]
  note: CallNote | null
  sections: readonly CallSection[]
  formToken: string
}

const english = textFor('en')

/** All questions of a kind on one page, for whoever writes while somebody talks. */
export function CallForm(props: Props) {
  const { kind, asked, form, errors, sections } = props
  const t = textFor(asked)
  const shown = sections.flatMap((section) => section.questions)
  const elsewhere = [...form].filter(
    ([name, values]) =>
      values.some((value) => value !== '') &&
      !shown.some((id) => name === id || name.startsWith(`${id}-`)),
  )
  return (
    <>
      <ErrorSummary title={errorTitle} errors={faultsOf(english, kind, props)} />
      {props.note && <Callout tone="warn">{noteTexts[props.note]}</Callout>}
      <form method="post" action="/triage/calls/new" noValidate className="call-form">
        <DefaultSubmit />
        <FormToken value={props.formToken} />
        <input type="hidden" name="call" value={props.token} />
        <input type="hidden" name="shown_kind" value={kind} />
        <Section title="What the call is about">
          <FormRow>
            <Select
              id="kind"
              name="kind"
              label="It is about"
              options={tipKindCodes.map((code) => ({ value: code, label: kindNames[code] }))}
              value={kind}
              width="medium"
            />
            <Select
              id="asked"
              name="asked"
              label="Show the questions in"
              options={textLanguageTags.map((tag) => ({ value: tag, label: ownName(tag) }))}
              value={asked}
              width="medium"
            />
            <Button kind="secondary" small name="intent" value="show">
              Show these questions
            </Button>
          </FormRow>
          <p>
            Only danger must be answered, and something must be told. Contact details go to
            custodians alone: once this is filed you can’t read them again.
          </p>
        </Section>
        {elsewhere.map(([name, values]) =>
          values.map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
        )}
        {elsewhere.length > 0 && <Callout>{otherKindText(kind)}</Callout>}
        <div className="call-questions" lang={asked} dir={directionOf(asked)}>
          <nav aria-label="Parts of the form">
            <ul className="call-parts">
              {sections.map(({ id }) => (
                <li key={id}>
                  <a href={`#part-${id}`}>{t(`section.${id}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
          {sections.map(({ id, questions: ids }) => (
            <Section key={id} id={`part-${id}`} title={t(`section.${id}`)}>
              {ids.map((one) => (
                <QuestionField
                  key={one}
                  t={t}
                  id={one}
                  form={form}
                  errors={errors}
                  answers={{ kind }}
                  language={asked}
                  heading={false}
                />
              ))}
            </Section>
          ))}
        </div>
        <Button>File this call</Button>
      </form>
    </>
  )
}

/** Each fault in English, with the question that it stands at. */
function faultsOf(t: Translate, kind: TipKind, { errors, unasked }: Props) {
  return [
    ...errors.map((error) => ({ href: `#${error.field}`, text: errorText(t, error) })),
    ...unasked.map((id) => ({
      href: `#${id}`,
      text: unaskedText(questionLabel(t, id, { kind })),
    })),
  ]
}
