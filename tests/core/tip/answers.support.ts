import { countryCodes } from '#core/tip/country.ts'
import { fieldName } from '#core/tip/form/fields.ts'
import { type QuestionId, questions } from '#core/tip/journey/catalogue.ts'
import type { JourneyPage } from '#core/tip/journey/flow.ts'
import type { Column } from '#core/tip/journey/question.ts'
import { fc } from '#tests/support/property.ts'

const some = (values: readonly string[]) => fc.constantFrom('', ...values)
const country = some(['unknown', ...countryCodes.slice(0, 9)])

/** Free text that carries a mark, so that a leak of it can be found. */
export const canary = 'zqcanary'
const words = fc.string({ maxLength: 20 }).map((text) => `${canary} ${text}`)
const maybeWords = fc.oneof(fc.constant(''), words)

function cell(column: Column): fc.Arbitrary<string> {
  if (column.type === 'select') return some(column.options)
  if (column.type === 'country') return country
  return column.type === 'amount' ? some(['5', '1,000', '0.25']) : maybeWords
}

type Entry = [string, string]

function entriesOf(id: QuestionId): fc.Arbitrary<Entry[]> {
  const question = questions[id]
  const one = (value: fc.Arbitrary<string>) => value.map((text): Entry[] => [[id, text]])
  switch (question.type) {
    case 'radio':
    case 'select':
      return one(question.required ? fc.constantFrom(...question.options) : some(question.options))
    case 'checkboxes':
      return fc
        .subarray([...question.options])
        .map((codes) => codes.map((code): Entry => [id, code]))
    case 'country':
      return one(country)
    case 'text':
      if (question.format === 'email') return one(some([`${canary}@example.org`]))
      return one(question.format === 'phone' ? some(['+66 81 234 5678']) : maybeWords)
    case 'textarea':
      return one(maybeWords)
    case 'lines':
      return one(fc.array(words, { maxLength: 3 }).map((lines) => lines.join('\n')))
    case 'rows': {
      const row = fc.record(
        Object.fromEntries(Object.entries(question.columns).map(([name, c]) => [name, cell(c)])),
      )
      return fc
        .array(row, { maxLength: Math.min(3, question.maxRows) })
        .map((rows) =>
          rows.flatMap((cells, at) =>
            Object.entries(cells).map(([name, text]): Entry => [fieldName(id, at, name), text]),
          ),
        )
    }
  }
}

/** What a person may send from a page. Rows may still miss a part that they need. */
export function pageForm(page: JourneyPage): fc.Arbitrary<Entry[]> {
  return fc.tuple(...page.questions.map(entriesOf)).map((lists) => lists.flat())
}
