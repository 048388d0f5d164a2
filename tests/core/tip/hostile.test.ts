import { expect, it } from 'vitest'
import { cleanLine, cleanText } from '#core/tip/clean.ts'
import { newDraft, readDraft, savePage } from '#core/tip/form/draft.ts'
import { type FormEntries, fieldName, formOf } from '#core/tip/form/fields.ts'
import { keepTyped, parsePage } from '#core/tip/form/parse-page.ts'
import { type QuestionId, questions } from '#core/tip/journey/catalogue.ts'
import type { JourneyPage } from '#core/tip/journey/flow.ts'
import { pageTable } from '#core/tip/journey/pages.ts'
import { hostileStrings } from '#tests/support/hostile-strings.ts'

type Field = { page: JourneyPage; id: QuestionId; name: string; fits: (text: string) => string }

/** Every place of the form that takes typed text, and how it keeps it. */
const fields = pageTable.flatMap((page) =>
  page.questions.flatMap((id): Field[] => {
    const question = questions[id]
    switch (question.type) {
      case 'textarea':
        return [{ page, id, name: id, fits: cleanText }]
      case 'lines':
        return [{ page, id, name: id, fits: (text) => lines(text).join('\n') }]
      case 'text':
        return question.format ? [] : [{ page, id, name: id, fits: cleanLine }]
      case 'rows':
        return Object.entries(question.columns).flatMap(([column, { type }]) =>
          type === 'text' ? [{ page, id, name: fieldName(id, 0, column), fits: cleanLine }] : [],
        )
      default:
        return []
    }
  }),
)

const lines = (text: string) =>
  cleanText(text)
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '')

it('there are five hundred strings, and more than ten places to type them', () => {
  expect(new Set(hostileStrings).size).toBeGreaterThanOrEqual(480)
  expect(hostileStrings.length).toBe(500)
  expect(fields.length).toBeGreaterThan(10)
})

it.each(fields)('$name keeps what is typed through reading, storing and showing', (field) => {
  const { page, name, fits } = field
  for (const typed of hostileStrings) {
    const form: FormEntries = [[name, [typed]]]
    const parsed = parsePage(page, new Map(form))
    if (!parsed.ok) {
      expect(keepTyped(page, new Map(form)).get(name)).toEqual([cleanText(typed.slice(0, 40_000))])
      continue
    }
    const draft = savePage(newDraft('en'), page.path, parsed.patch)
    const stored = readDraft(JSON.parse(JSON.stringify(draft)))
    expect(formOf(page, stored.answers).get(name)?.[0] ?? '').toBe(fits(typed))
  }
})
