import { optionText, questionHint, questionLabel } from '#core/text/question-text.ts'
import type { Translate } from '#core/text/text.ts'
import type { FormValues } from '#core/tip/form/fields.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'
import { type QuestionId, questions, type TipAnswers } from '#core/tip/journey/catalogue.ts'
import { offeredOptions } from '#core/tip/journey/offered.ts'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { CountrySelect } from '#ui/fields/country-select.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { errorText } from './error-text.ts'
import { countryOptions, languageOptions, likelyCountries } from './options.ts'
import { RowsField } from './rows-field.tsx'

type Props = {
  t: Translate
  id: QuestionId
  form: FormValues
  errors: readonly FieldError[]
  /** Who it is about decides how a question is put. */
  answers: TipAnswers
  /** The form's own language, offered where one is asked for. */
  language: string
  /** The question is all there is on the page. */
  heading: boolean
}

const inputTypes = { email: 'email', phone: 'tel' } as const

/** One question of the catalogue as the field that suits it. */
export function QuestionField(props: Props) {
  const { t, id, form } = props
  const question = questions[id]
  const own = props.errors.find(({ field }) => field === id)
  const common = {
    id,
    name: id,
    heading: props.heading,
    label: questionLabel(t, id, props.answers),
    hint: questionHint(t, id),
    error: own && errorText(t, own),
  }
  const values = form.get(id) ?? []
  const value = values[0]
  const choices = (codes: readonly string[]) =>
    codes.map((code) => ({
      value: code,
      label: optionText(t, id, code),
      hint: t.find(`question.${id}.option.${code}.hint`),
    }))

  switch (question.type) {
    case 'radio':
      return (
        <Radios {...common} choices={choices(offeredOptions(id, props.answers))} value={value} />
      )
    case 'checkboxes':
      return (
        <Checkboxes
          {...common}
          choices={choices(offeredOptions(id, props.answers))}
          value={[...values]}
        />
      )
    case 'select':
      return (
        <Select
          {...common}
          options={languageOptions(question.options)}
          value={value ?? props.language}
          width="medium"
        />
      )
    case 'country':
      return (
        <CountrySelect
          {...common}
          countries={countryOptions(t)}
          likely={{
            label: t('country.likely'),
            allLabel: t('country.all'),
            values: [...likelyCountries],
          }}
          empty={t('shell.choose')}
          value={value}
        />
      )
    case 'text':
      return (
        <TextInput
          {...common}
          type={question.format ? inputTypes[question.format] : 'text'}
          autoComplete={question.autoComplete}
          value={value}
        />
      )
    case 'textarea':
      return <TextArea {...common} value={value} rows={10} limit={letters(question.max)} />
    case 'lines':
      return <TextArea {...common} value={value} compact />
    case 'rows':
      return <RowsField {...common} t={t} question={question} form={form} errors={props.errors} />
  }

  function letters(max: number) {
    return {
      characters: max,
      words: t('shell.letters_limit', { max: new Intl.NumberFormat(t.lang).format(max) }),
      left: t('shell.letters_left'),
      over: t('shell.letters_over'),
    }
  }
}
