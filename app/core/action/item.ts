import type { Indicator } from '#core/indicator/types.ts'
import type { AgencyAction } from '#core/release/actions.ts'
import type { ActionReason } from './kinds.ts'
import type { Naming } from './same-work.ts'

/** Most actions in one paste, file or request. */
export const maxItems = 1000

/** What an action is about, as somebody named it. */
export type Target =
  /** Any spelling of an indicator, or a pattern's number. */
  | Readonly<{ by: 'text'; text: string }>
  | Readonly<{ by: 'pattern'; number: number }>
  | Readonly<{ by: 'indicator'; indicator: Indicator }>
  /** Of a released pattern that the reader named beside it. */
  | Readonly<{ by: 'indicator_of'; number: number; indicator: Indicator }>
  /** A STIX id of a released campaign or indicator. */
  | Readonly<{ by: 'stix'; id: string }>
  /** The UUID of a MISP event, object or attribute of our feed. */
  | Readonly<{ by: 'misp'; uuid: string }>

/** One action as it came, whichever way. */
export type ActionItem = Readonly<{
  /** The sender's own id for it: sent again under the same one, it counts once. */
  ref: string | null
  target: Target
  kind: AgencyAction
  reason: ActionReason | null
  /** When it was done, as `2026-11-22`, where they said. */
  doneOn: string | null
  /** Who may learn that the agency works on it; null for what it says for all. */
  naming: Naming | null
}>

/** What may be wrong with one of many, while the others stand. */
export const itemFaults = [
  'target_missing',
  'target_unreadable',
  'target_unknown',
  'kind_missing',
  'kind_unknown',
  'kind_unfit',
  'reason_unknown',
  'reason_unfit',
  'date_malformed',
  'date_in_future',
  'naming_unknown',
  'ref_malformed',
  'ref_reused',
  'object_unfit',
  'no_action_in_it',
  'too_many',
] as const
export type ItemFault = (typeof itemFaults)[number]

export type ReadItem = { ok: true; item: ActionItem } | { ok: false; reason: ItemFault }

export const refuse = (reason: ItemFault): ReadItem => ({ ok: false, reason })
