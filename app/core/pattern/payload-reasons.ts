import type { PatternPayload } from './payload.ts'

/** Rule numbers are those of docs/api/release-format.md, "What may leave". */
export type PayloadReason = Readonly<{ rule: number; reason: string }>

/**
 * Why each field may leave, shown to the reviewer beside the field. A new field of the payload does
 * not compile before somebody wrote down why it may.
 */
export const payloadReasons = {
  format: { rule: 1, reason: 'A constant.' },
  id: { rule: 1, reason: 'Made by the portal for the pattern; says nothing about a tip.' },
  number: { rule: 1, reason: 'Made by the portal for the pattern; says nothing about a tip.' },
  version: { rule: 1, reason: 'Counts the releases of this pattern.' },
  status: { rule: 8, reason: 'Decided by a moderator and approved by a second person.' },
  revocation: { rule: 7, reason: 'A code that a moderator chose.' },
  tlp: { rule: 8, reason: 'Chosen by a moderator and approved by a second person.' },
  kind: { rule: 1, reason: 'A code of the catalogue.' },
  sub_kind: { rule: 1, reason: 'A code that a moderator chose.' },
  tactics: { rule: 1, reason: 'Codes that a moderator chose.' },
  title: { rule: 2, reason: "A moderator's own words, checked against every source tip." },
  summary: { rule: 2, reason: "A moderator's own words, checked against every source tip." },
  attributes: {
    rule: 5,
    reason: 'Options of the form that at least k tips share, counts in bands.',
  },
  countries: { rule: 4, reason: 'Countries that at least k tips share; regions at 5 or more.' },
  first_seen: { rule: 4, reason: 'The week in which the first tip came in, or one before it.' },
  last_seen: { rule: 4, reason: 'The week in which the latest tip came in.' },
  tips: { rule: 4, reason: 'The number of tips as a band.' },
  money: { rule: 4, reason: 'The sum of at least k tips as a power of ten; no tip is half of it.' },
  sectors: { rule: 1, reason: 'Codes that a moderator chose.' },
  actions: { rule: 1, reason: 'Codes that a moderator chose.' },
  indicators: {
    rule: 3,
    reason:
      'Scammer-controlled, verified by a moderator, on no safe list, no contact of a reporter.',
  },
  urgent: { rule: 8, reason: 'A code that a moderator chose, approved by a second person.' },
  related: { rule: 8, reason: 'Patterns that are out already, under no stricter label.' },
} as const satisfies Record<keyof PatternPayload, PayloadReason>
