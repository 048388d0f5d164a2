import type { KeyState, KeyWishReason } from '#core/access/agency-key.ts'
import { agencyKeyRules } from '#core/access/agency-key.ts'
import { type OverlapReason, overlapRules } from '#core/access/key-end.ts'
import type { KeyEndpoint, ScopeReason } from '#core/access/key-scope.ts'
import { type NetworkReason, networkRules } from '#core/access/networks.ts'

// What the pages about keys say.

export const keyStateNames: Record<KeyState, string> = {
  live: 'Live',
  expiring: 'Ends soon',
  expired: 'Ended',
  revoked: 'Revoked',
}

export const endpointHints: Record<KeyEndpoint, string> = {
  releases: 'Lists and files under /feeds',
  misp: 'Everything under /feeds/misp',
  actions: 'Telling us what you did; the only one that writes',
  taxii: 'Everything under /taxii2',
}

type FormReason = KeyWishReason | ScopeReason | NetworkReason | OverlapReason
type KeyReason =
  | FormReason
  | 'already_made'
  | 'too_many_keys'
  | 'agency_not_active'
  | 'key_unknown'
  | 'key_ended'
  | 'replaced_already'

export const keyReasons: Record<KeyReason, string> = {
  label_missing: 'Say what the key is for, for example "Nightly import".',
  label_too_long: `Please use at most ${agencyKeyRules.maxLabel} characters.`,
  label_malformed: 'Please use letters, figures and signs only.',
  days_malformed: 'Type a number of days, for example 90.',
  days_out_of_range: `Choose from 1 to ${agencyKeyRules.maxDays} days.`,
  endpoints_missing: 'Choose at least one thing that the key may do.',
  endpoint_unknown: 'Choose from the list of what a key may do.',
  sectors_missing: 'Choose a sector.',
  sector_unknown: 'Choose from the sectors in the list.',
  sector_not_yours: 'A key can’t be for a sector that is not your agency’s.',
  ceiling_unknown: 'Choose a label from the list.',
  ceiling_too_high: 'A key can’t read above your agency’s own label.',
  network_malformed:
    'This is no network. Write one like 203.0.113.0/24 or 2001:db8::/32, one a line.',
  network_too_wide: `This is wider than /${networkRules.widest.ipv4} (IPv6: /${networkRules.widest.ipv6}). Narrow it, or leave the list empty for any network.`,
  too_many_networks: `At most ${networkRules.maxNetworks} networks for a key.`,
  overlap_malformed: 'Type a number of days, for example 7.',
  overlap_out_of_range: `Choose from 0 to ${overlapRules.maxDays} days.`,
  already_made: 'This key was made already, and is shown only once. Make another if it was lost.',
  too_many_keys: `Your agency has ${agencyKeyRules.maxLive} live keys. Revoke one that you don’t use.`,
  agency_not_active: 'Your agency is not active any more.',
  key_unknown: 'Your agency has no such key.',
  key_ended: 'This key has ended. Make a new one.',
  replaced_already: 'A live key replaces this one already.',
}
