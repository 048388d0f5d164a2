import type { AccessState, AskReason, DenialReason, GlassReason } from './states.ts'

// What staff read of an access to contact details, on moderators' pages and on custodians'.

export const askReasonNames: Record<AskReason, string> = {
  warn_of_danger: 'Warn somebody of a danger',
  call_back: 'Call back, as the reporter asked',
  hand_to_police: 'Hand over to police, as the reporter allowed',
  legal_order: 'A court or the law demands it',
  other: 'Something else',
}

export const glassReasonNames: Record<GlassReason, string> = {
  life_at_risk: 'A life is at risk',
  held_now: 'Somebody is held now',
  child_in_danger: 'A child is in danger',
  self_harm: 'Somebody may harm themselves',
}

export const denialReasonNames: Record<DenialReason, string> = {
  not_needed: 'It is not needed for that',
  other_way: 'There is another way, such as a message',
  not_allowed_by_reporter: 'The reporter did not allow that',
  reason_unclear: 'The reason is not clear',
}

export const accessStateNames: Record<AccessState, string> = {
  requested: 'Waiting',
  granted: 'Granted',
  opened: 'Granted, looked at',
  ended: 'Ended',
  denied: 'Denied',
  expired: 'Nobody answered',
  break_glass: 'Review due',
  justified: 'Justified',
  unjustified: 'Not justified',
}

/** A stored code in words; a code that there is no longer stands as itself. */
export function reasonName(code: string): string {
  const all: Readonly<Record<string, string>> = {
    ...askReasonNames,
    ...glassReasonNames,
    ...denialReasonNames,
  }
  return all[code] ?? code
}

export const detailNames: Readonly<Record<string, string>> = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
}
