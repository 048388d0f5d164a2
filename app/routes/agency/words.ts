import type { KeyState, KeyWishReason } from '#core/access/agency-key.ts'
import { agencyKeyRules } from '#core/access/agency-key.ts'

// What the pages for agencies' people say, beside the names of codes in ui/agency/pattern-words.ts.

export const errorTitle = 'Please check this'

export const keyStateNames: Record<KeyState, string> = {
  live: 'Live',
  expiring: 'Ends soon',
  expired: 'Ended',
  revoked: 'Revoked',
}

type KeyReason = KeyWishReason | 'already_made' | 'too_many_keys' | 'agency_not_active'

export const keyReasons: Record<KeyReason, string> = {
  label_missing: 'Say what the key is for, for example "Nightly import".',
  label_too_long: `Please use at most ${agencyKeyRules.maxLabel} characters.`,
  label_malformed: 'Please use letters, figures and signs only.',
  days_malformed: 'Type a number of days, for example 90.',
  days_out_of_range: `Choose from 1 to ${agencyKeyRules.maxDays} days.`,
  already_made: 'This key was made already, and is shown only once. Make another if it was lost.',
  too_many_keys: `Your agency has ${agencyKeyRules.maxLive} live keys. Revoke one that you don’t use.`,
  agency_not_active: 'Your agency is not active any more.',
}

export const actionReasons = {
  pattern_unknown: 'Choose a pattern that was released.',
  kind_unknown: 'Choose what you did.',
  indicator_unknown: 'Choose an indicator of this pattern, or the pattern as a whole.',
  agency_not_active: 'Your agency is not active any more.',
} as const
