import { formatCaseNumber } from '#core/case/number.ts'
import type { EditError } from '#core/pattern/edit.ts'
import type { PatternRefusal } from '#core/pattern/transitions.ts'

/** Why the state table, or the four eyes, said no. */
export const refusalWords: Record<PatternRefusal | 'changed_meanwhile' | 'not_supervisor', string> =
  {
    not_allowed: 'Its state does not allow this.',
    open_findings: 'The check found something. Mend it first.',
    changed_since_check:
      'It, or a tip behind it, has changed since it was checked. Check it once more.',
    changed_since_shown:
      'It was changed while you read it. Read what stands here now, then decide once more.',
    changed_since_approval: 'It was changed after it was approved.',
    approver_is_author: 'You started this pattern, so a second person has to approve it.',
    approver_is_editor:
      'You edited this pattern at some time, so somebody who never did has to approve it.',
    approver_resolved_alone:
      'You alone judged one of the cases behind it, so a second person has to look.',
    reason_missing: 'Say why, in a sentence',
    week_missing: 'It has no week to leave in.',
    week_past: 'That week is over.',
    other_week: 'It is to leave in another week.',
    never_released: 'It never left, so there is nothing to take back.',
    term_not_over: 'Its term is not over.',
    changed_meanwhile:
      'Somebody changed it while you had it open. What you typed stands below; the page shows what is saved.',
    not_supervisor:
      'Supervisors approve. You can read all that they see, but for true counts below the limit.',
  }

export type CaseRefusal = {
  reason: 'case_unknown' | 'case_of_other_kind' | 'case_unfit' | 'no_case' | 'too_many_cases'
  number?: number
}

/** Why a pattern can't draw on a case. */
export function caseRefusalText({ reason, number }: CaseRefusal): string {
  const name = number === undefined ? 'A case' : formatCaseNumber(number)
  switch (reason) {
    case 'case_unknown':
      return `There is no case ${name}`
    case 'case_of_other_kind':
      return `${name} is of another kind; a pattern tells of one kind of scheme`
    case 'case_unfit':
      return `${name} was judged to be no scheme to warn of`
    case 'no_case':
      return 'Name at least one case'
    case 'too_many_cases':
      return 'Those are too many cases; merge those of one scheme first'
  }
}

export const editErrorWords: Record<EditError['reason'], string> = {
  title_too_long: 'Shorten the title to 200 characters',
  summary_too_long: 'Shorten the summary to 4,000 characters',
  unknown_choice: 'One of the choices in the form is not on offer. Look through them once more',
  case_number_wrong: 'Write case numbers such as C-1042, with spaces between them',
  too_many_indicators: 'Choose at most 80 identifiers',
}

/** Why nothing could leave as it stands. */
export const problemWords: Record<string, string> = {
  no_counting_tips:
    'No tip behind it may be used: each was withdrawn, or its reporter did not allow it.',
  too_many_tips: 'More than 3,000 tips stand behind it. Draw on fewer cases.',
  sub_kind_of_other_kind: 'The scheme that was chosen is of another kind.',
  unfit: 'It is not complete.',
}
