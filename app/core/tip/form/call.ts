import type { DecimalMark } from '../amount.ts'
import { type QuestionId, questionIds, questions, type TipAnswers } from '../journey/catalogue.ts'
import { type ClosedPages, type JourneyPage, pagesOf, prune } from '../journey/flow.ts'
import { identifiersGiven } from '../journey/identifiers-given.ts'
import { pageTable } from '../journey/pages.ts'
import { identifierQuestions } from '../journey/questions/identifiers.ts'
import { startQuestions } from '../journey/questions/start.ts'
import { inSections, type SectionId } from '../journey/sections.ts'
import type { TipKind } from '../kind.ts'
import { parseWhole } from './answers.ts'
import type { FormValues } from './fields.ts'
import { type FieldError, keepTyped, parsePage } from './parse-page.ts'

// A report that staff write down while somebody tells it: all questions of its kind on one page, in
// whatever order the caller talks. What leads from page to page elsewhere follows from the answers here.

/** Not asked: the kind is chosen above the form, the others follow from what is filled in. */
const derived: ReadonlySet<QuestionId> = new Set([
  'kind',
  'track',
  'identifier_kinds',
  'give_contact',
])

/** Answers that open each page which a kind can have, but for those that hang on where the person is. */
function widest(kind: TipKind): TipAnswers {
  return {
    kind,
    track: 'full',
    danger_now: 'no',
    identifier_kinds: identifierQuestions.identifier_kinds.options,
    money_lost: 'yes',
    losses: [{ amount: '1', asset: 'BTC', method: 'crypto' }],
    give_contact: 'yes',
  }
}

/** Every page that a report of this kind could come to. */
function pagesOfKind(kind: TipKind, closed?: ClosedPages): readonly JourneyPage[] {
  const reached = new Set(
    startQuestions.person_state.options.flatMap((person_state) =>
      pagesOf({ ...widest(kind), person_state }, closed).map(({ path }) => path),
    ),
  )
  return pageTable.filter(({ path }) => reached.has(path))
}

export type CallSection = { id: SectionId; questions: readonly QuestionId[] }

export function callSections(kind: TipKind, closed?: ClosedPages): readonly CallSection[] {
  return inSections(pagesOfKind(kind, closed))
    .map(({ id, pages }) => ({
      id,
      questions: pages.flatMap((page) => page.questions).filter((one) => !derived.has(one)),
    }))
    .filter((section) => section.questions.length > 0)
}

/** The whole form as one page of the journey, so that it is read as those are. */
const callPage = (kind: TipKind, closed?: ClosedPages) => ({
  path: 'call',
  questions: callSections(kind, closed).flatMap((section) => section.questions),
})

/** The answers that the form does not ask for. */
function withDerived(answers: TipAnswers): TipAnswers {
  const { contact_name, contact_email, contact_phone } = answers
  const contact = contact_name ?? contact_email ?? contact_phone
  return {
    ...answers,
    track: 'full',
    ...identifiersGiven(answers),
    ...(contact !== undefined && { give_contact: 'yes' }),
    ...(answers.losses && { money_lost: answers.money_lost ?? 'yes' }),
  }
}

/** What was typed, for whichever kind: a kind that was chosen by mistake costs no words. */
export const keepCall = (form: FormValues): FormValues =>
  keepTyped({ path: 'call', questions: questionIds.filter((id) => !derived.has(id)) }, form)

export type CallResult =
  | { ok: true; answers: TipAnswers }
  | {
      ok: false
      errors: readonly FieldError[]
      /** Answered, though a person with these other answers is not asked: one of the two is wrong. */
      unasked: readonly QuestionId[]
    }

/** Reads the form. Never throws and drops nothing: what can't be filed as it stands is named. */
export function readCall(
  kind: TipKind,
  form: FormValues,
  { closed, decimal }: { closed?: ClosedPages | undefined; decimal?: DecimalMark } = {},
): CallResult {
  const parsed = parsePage(callPage(kind, closed), form, decimal)
  if (!parsed.ok) return { ok: false, errors: parsed.errors, unasked: [] }
  const answers = withDerived({ ...parsed.patch, kind } as TipAnswers)
  const asked = prune(answers, closed)
  const unasked = questionIds.filter(
    (id) => answers[id] !== undefined && asked[id] === undefined && !questions[id].steers,
  )
  if (unasked.length > 0) return { ok: false, errors: [], unasked }
  const whole = parseWhole(answers, { evidenceFiles: 0, ...(closed && { closed }) })
  return whole.ok
    ? { ok: true, answers: whole.answers }
    : { ok: false, errors: [whole.error], unasked: [] }
}
