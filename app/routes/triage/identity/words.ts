import { maxStaffText } from '#core/case/change.ts'
import { figure } from '../words.ts'

type Refusal = { status: 400 | 403 | 409; field: string; text: string }

/** Why asking or looking was refused, and where on the page that belongs. */
export const refusalWords = {
  lease_missing: {
    status: 409,
    field: 'main',
    text: 'You do not have this case. Claim it first; what you wrote is kept here',
  },
  lease_taken: {
    status: 409,
    field: 'main',
    text: 'Someone else has this case now. What you wrote is kept here',
  },
  nothing_on_file: { status: 409, field: 'main', text: 'There are no contact details any more' },
  already_asked: { status: 409, field: 'main', text: 'You asked already: it stands below' },
  not_allowed: { status: 409, field: 'main', text: 'This is not open, or not any more' },
  same_person: { status: 409, field: 'main', text: 'Somebody else must decide about it' },
  not_yours: { status: 403, field: 'main', text: 'Only the one who asked can look' },
  time_over: { status: 409, field: 'main', text: 'The time is over, and the details are gone' },
  too_long: { status: 400, field: 'minutes', text: 'Choose fewer minutes' },
  other_browser: {
    status: 409,
    field: 'main',
    text: 'The details open only in the browser that you asked with. Ask again from this one',
  },
} as const satisfies Record<string, Refusal>

export function wordsFault(words: string): { field: string; text: string } {
  return words.trim() === ''
    ? { field: 'words', text: 'Say why, in a sentence' }
    : { field: 'words', text: `Write at most ${figure(maxStaffText)} characters` }
}
