import { maxStaffText } from '#core/case/change.ts'
import { maxAuthority } from '#core/hold/holds.ts'
import type { KeptReason } from '#core/retention/due.ts'
import type { RetentionKey } from '#core/retention/periods.ts'
import { figure, verdictNames } from '../words.ts'

export const holdFaults = {
  already_held: 'Somebody put it on hold meanwhile. This is how it stands now',
  merged: 'Its tips lie in another case: put that one on hold',
  purged: 'It was destroyed already',
  nothing_held: 'The hold was lifted meanwhile',
  already_asked: 'Somebody asked meanwhile. This is how it stands now',
  nothing_asked: 'Nobody asks to lift it any more',
  same_person: 'You asked for it, so another supervisor must agree',
} as const

/** What is wrong with each field of the form that sets a hold. */
export const fieldFaults: Readonly<Record<string, (typed: string) => string>> = {
  reason: () => 'Choose who wants it kept',
  words: textFault,
  authority: (typed) =>
    typed.trim() === ''
      ? 'Give the reference of the order or request'
      : `Write at most ${figure(maxAuthority)} characters`,
}

export function textFault(typed: string): string {
  return typed.trim() === ''
    ? 'Say why, in a sentence'
    : `Write at most ${figure(maxStaffText)} characters`
}

export const keptNames: Record<KeptReason, string> = {
  legal_hold: 'Kept: legal hold',
  pattern_open: 'Kept: a pattern is in work',
}

export const periodNames: Record<RetentionKey, string> = {
  archive: 'Resolved, until archived',
  confirmed: verdictNames.confirmed,
  suspected: verdictNames.suspected,
  insufficient: verdictNames.insufficient,
  out_of_scope: verdictNames.out_of_scope,
  legitimate: verdictNames.legitimate,
  abusive: verdictNames.abusive,
  junk: 'In quarantine, let in by nobody',
}
