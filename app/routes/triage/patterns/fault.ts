import type { Indicator } from '#core/indicator/types.ts'
import type { TypedEdit } from '#core/pattern/edit.ts'
import type { FoundLeak } from '#operations/pattern/check-pattern.server.ts'

export type FieldFault = {
  /** Where the summary's link leads and beside which field it stands; the form as a whole when left out. */
  field?:
    | 'title'
    | 'summary'
    | 'tlp'
    | 'choices'
    | 'sub_kind'
    | 'indicators'
    | 'related'
    | 'add_cases'
  text: string
}

/** What an editor's form could not do, with everything that was typed. */
export type EditorFault = {
  errors: FieldFault[]
  /** Null where what was typed is saved, and only the check said no. */
  typed: TypedEdit | null
  /** What the check found: shown once, kept nowhere. */
  found: { leaks: FoundLeak[]; reporterContacts: Indicator[] } | null
}

const anchors: Record<NonNullable<FieldFault['field']>, string> = {
  title: '#title',
  summary: '#summary',
  tlp: '#tlp',
  choices: '#scheme',
  sub_kind: '#sub-kind',
  indicators: '#identifiers',
  related: '#related-patterns',
  add_cases: '#add-cases',
}

export function summaryOf(errors: readonly FieldFault[]): { href: string; text: string }[] {
  return errors.map(({ field, text }) => ({ href: field ? anchors[field] : '#main', text }))
}

export function errorOn(
  fault: EditorFault | null,
  field: NonNullable<FieldFault['field']>,
): string | undefined {
  return fault?.errors.find((one) => one.field === field)?.text
}
