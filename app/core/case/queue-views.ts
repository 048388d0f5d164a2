import { type CaseState, caseStates, caseStateTraits } from './states.ts'

const statesWhere = (fits: (traits: (typeof caseStateTraits)[CaseState]) => boolean) =>
  caseStates.filter((state) => fits(caseStateTraits[state]))

/** The tabs of the queue: which states each shows, and whether only what the reader holds. */
export const queueViews = {
  /** It is our turn. */
  open: { states: statesWhere(({ open, clockRuns }) => open && clockRuns), mine: false },
  mine: { states: statesWhere(({ open }) => open), mine: true },
  /** It is the reporter's or an agency's turn. */
  awaiting: { states: statesWhere(({ open, clockRuns }) => open && !clockRuns), mine: false },
  resolved: { states: ['resolved', 'archived'], mine: false },
  merged: { states: ['merged_into'], mine: false },
  all: { states: caseStates.filter((state) => state !== 'purged'), mine: false },
} as const satisfies Record<string, { states: readonly CaseState[]; mine: boolean }>

export type QueueView = keyof typeof queueViews
export const queueViewCodes = Object.keys(queueViews) as QueueView[]

/** What the next free case is picked from. */
export const claimableStates: readonly CaseState[] = statesWhere(
  ({ open, leased, clockRuns }) => open && clockRuns && !leased,
)
