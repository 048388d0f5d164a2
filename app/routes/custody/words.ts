import type { PasswordReason } from '#core/access/password.ts'
import { maxStaffText } from '#core/case/change.ts'

type Refusal = { status: 400 | 403 | 409; field: string; text: string }

/** Why an operation refused, and which field it is about. */
export const refusalWords = {
  wrong_passphrase: {
    status: 400,
    field: 'passphrase',
    text: 'That is not your passphrase. Each wrong one is recorded',
  },
  too_many_tries: {
    status: 400,
    field: 'passphrase',
    text: 'There were several wrong passphrases. Wait 15 minutes, then try again',
  },
  no_keys: {
    status: 409,
    field: 'main',
    text: 'You have no keys yet: make them on your account page',
  },
  no_box: {
    status: 409,
    field: 'main',
    text: 'These details were not sealed to your keys, so you can’t open them',
  },
  nothing_on_file: { status: 409, field: 'main', text: 'The reporter took the report back' },
  not_imminent: {
    status: 409,
    field: 'main',
    text: 'The case is not imminent any more. A moderator can ask for the details',
  },
  same_person: { status: 403, field: 'main', text: 'It is your own, so somebody else must decide' },
  not_yours: { status: 403, field: 'main', text: 'Only the one who asked can look' },
  not_allowed: {
    status: 409,
    field: 'main',
    text: 'Somebody has answered, or its time is over. This is how it stands now',
  },
  time_over: { status: 409, field: 'main', text: 'The time is over, and the details are gone' },
  too_long: {
    status: 400,
    field: 'minutes',
    text: 'Choose at most the minutes that were asked for',
  },
  other_browser: {
    status: 409,
    field: 'main',
    text: 'They open only in the browser where the glass was broken',
  },
} as const satisfies Record<string, Refusal>
export type ShownRefusal = keyof typeof refusalWords

export const errorTitle = 'That was not done'

/** What is wrong with a text of ours: it is missing, or it is too long. */
export function textFault(field: string, text: string): { field: string; text: string } {
  return text.trim() === ''
    ? { field, text: 'Say why, in a sentence' }
    : { field, text: `Write at most ${maxStaffText.toLocaleString('en-GB')} characters` }
}

const countries = new Intl.DisplayNames('en-GB', { type: 'region' })
export const countryOf = (code: string): string => countries.of(code) ?? code

export const passphraseReasons: Record<PasswordReason, string> = {
  too_short: 'Use at least 12 characters; a few words in a row work well',
  too_long: 'Use at most 256 characters',
  too_common: 'This one is among the first that others would guess: choose another',
  contains_own_name: 'This is close to your e-mail address: choose another',
}
