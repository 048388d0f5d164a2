/** The case's life; `transitions.ts` says which event leads from one to another. */
export const caseStates = [
  'new',
  'queued',
  'in_triage',
  'investigating',
  'awaiting_reporter',
  'referred',
  'merged_into',
  'resolved',
  'reopened',
  'archived',
  'purged',
] as const
export type CaseState = (typeof caseStates)[number]

type CaseStateTraits = {
  /** Somebody still has to work on it: it shows in the queue. */
  open: boolean
  /** Held under a lease by one moderator. */
  leased: boolean
  /** The answer-time clock runs. */
  clockRuns: boolean
}

export const caseStateTraits = {
  new: { open: true, leased: false, clockRuns: true },
  queued: { open: true, leased: false, clockRuns: true },
  in_triage: { open: true, leased: true, clockRuns: true },
  investigating: { open: true, leased: true, clockRuns: true },
  awaiting_reporter: { open: true, leased: false, clockRuns: false },
  referred: { open: true, leased: false, clockRuns: false },
  merged_into: { open: false, leased: false, clockRuns: false },
  resolved: { open: false, leased: false, clockRuns: false },
  reopened: { open: true, leased: false, clockRuns: true },
  archived: { open: false, leased: false, clockRuns: false },
  purged: { open: false, leased: false, clockRuns: false },
} as const satisfies Record<CaseState, CaseStateTraits>

/** A separate axis from the state. A higher rank is worked on first. */
export const urgencies = {
  imminent: { rank: 3 },
  high: { rank: 2 },
  normal: { rank: 1 },
  low: { rank: 0 },
} as const satisfies Record<string, { rank: number }>
export type Urgency = keyof typeof urgencies
export const urgencyCodes = ['imminent', 'high', 'normal', 'low'] as const satisfies Urgency[]

export const verdicts = [
  'confirmed',
  'suspected',
  'insufficient',
  'out_of_scope',
  'legitimate',
  'abusive',
] as const
export type Verdict = (typeof verdicts)[number]

export const impacts = ['person_at_risk', 'attempted', 'money_lost', 'none_known'] as const
export type Impact = (typeof impacts)[number]
