import type { StaffMember } from '#core/access/staff-member.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import { maxIndicators } from '#core/pattern/choices.ts'
import { readPatternEdit, type TypedEdit } from '#core/pattern/edit.ts'
import type { House } from '#infra/house.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { type CheckResult, checkPattern } from '#operations/pattern/check-pattern.server.ts'
import { type EditResult, editPattern } from '#operations/pattern/edit-pattern.server.ts'
import { submitPattern } from '#operations/pattern/submit-pattern.server.ts'
import type { EditorFault, FieldFault } from './fault.ts'
import { patternHref } from './hrefs.ts'
import { caseRefusalText, editErrorWords, problemWords, refusalWords } from './refusal-words.ts'
import type { EditorStep } from './typed-form.ts'

type Sent = { number: number; revision: number; typed: TypedEdit; step: EditorStep }
type Answer = { ok: true; to: Response } | { ok: false; status: 400 | 409; fault: EditorFault }

/**
 * Saves what was typed before anything else, so that no step loses it. What was changed by the same
 * press is not submitted: it has to be checked first.
 */
export async function sendEdit(
  house: House,
  actor: StaffMember,
  { number, revision, typed, step }: Sent,
): Promise<Answer> {
  const currentWeek = isoWeek(house.now())
  const read = readPatternEdit(typed, { currentWeek, maxIndicators })
  if (!read.ok) {
    const errors = read.errors.map(({ field, reason }) => ({ field, text: editErrorWords[reason] }))
    return wrong(400, errors, typed)
  }
  const saved = await editPattern(house, actor, { number, revision, edit: read.edit })
  if (!saved.ok) return notSaved(saved, typed)
  const at = { number, revision: saved.revision }
  if (step === 'check') return checkedAnswer(number, await checkPattern(house, actor, at))
  if (step === 'save') return done(number, saved.changed ? 'saved' : 'unchanged')
  if (saved.changed) return done(number, 'check_first')
  const submitted = await submitPattern(house, actor, at)
  if (submitted.ok) return done(number, 'submitted')
  if (submitted.reason === 'pattern_unknown') throw refuse(404, submitted.reason)
  return wrong(409, [{ text: refusalWords[submitted.reason] }], null)
}

const done = (number: number, what: string): Answer => ({
  ok: true,
  to: seeOther(patternHref(number, '', what)),
})

function wrong(
  status: 400 | 409,
  errors: FieldFault[],
  typed: TypedEdit | null,
  found: EditorFault['found'] = null,
): Answer {
  return { ok: false, status, fault: { errors, typed, found } }
}

function notSaved(result: Extract<EditResult, { ok: false }>, typed: TypedEdit): Answer {
  switch (result.reason) {
    case 'pattern_unknown':
      throw refuse(404, result.reason)
    case 'changed_meanwhile':
    case 'not_allowed':
      return wrong(409, [{ text: refusalWords[result.reason] }], typed)
    case 'sub_kind_of_other_kind':
      return wrong(400, [{ field: 'sub_kind', text: editErrorWords.unknown_choice }], typed)
    case 'related_unknown':
      return wrong(400, [{ field: 'related', text: editErrorWords.unknown_choice }], typed)
    case 'indicator_unknown':
      return wrong(400, [{ field: 'indicators', text: editErrorWords.unknown_choice }], typed)
    default:
      return wrong(400, [{ field: 'add_cases', text: caseRefusalText(result) }], typed)
  }
}

/** What is missing, beside the field where it is. */
const unfitWords: Readonly<Record<string, FieldFault>> = {
  title: { field: 'title', text: 'Give it a title' },
  summary: { field: 'summary', text: 'The summary holds signs that no file may carry' },
}

function checkedAnswer(number: number, result: CheckResult): Answer {
  if (result.ok) return done(number, 'checked')
  switch (result.reason) {
    case 'leaks': {
      const { leaks, reporterContacts } = result
      return wrong(400, leakErrors(result), null, { leaks, reporterContacts })
    }
    case 'unfit':
      return wrong(
        400,
        result.fields.map((field) => unfitWords[field] ?? { text: problemWords.unfit ?? '' }),
        null,
      )
    case 'case_unfit':
      return wrong(400, [{ field: 'add_cases', text: caseRefusalText(result) }], null)
    case 'no_counting_tips':
    case 'too_many_tips':
    case 'sub_kind_of_other_kind':
      return wrong(400, [{ text: problemWords[result.reason] ?? '' }], null)
    case 'changed_meanwhile':
    case 'not_allowed':
      return wrong(409, [{ text: refusalWords[result.reason] }], null)
    case 'pattern_unknown':
      throw refuse(404, result.reason)
    case 'not_permitted':
      throw refuse(403, result.reason)
  }
}

function leakErrors({
  leaks,
  reporterContacts,
}: Extract<CheckResult, { reason: 'leaks' }>): FieldFault[] {
  const inField = (field: string) => leaks.some(({ where }) => where.field === field)
  return [
    ...(inField('title')
      ? [{ field: 'title', text: 'The title holds what stands in a tip' } as const]
      : []),
    ...(inField('summary')
      ? [{ field: 'summary', text: 'The summary holds what stands in a tip' } as const]
      : []),
    ...(reporterContacts.length > 0
      ? [{ field: 'indicators', text: 'An identifier is probably a reporter’s own' } as const]
      : []),
  ]
}
