import { type CaseState, caseStates, caseStateTraits } from './states.ts'

const statesWhere = (fits: (traits: (typeof caseStateTraits)[CaseState]) => boolean) =>
  caseStates.filter((state) => fits(caseStateTraits[state]))

/** The tabs of the queue: which states each shows, and whether only what the reader holds. */
const ourTurn = statesWhere(({ open, clockRuns }) => open && clockRuns)

export const queueViews = {
  /** It is our turn. */
  open: { states: ourTurn, mine: false },
  mine: { states: statesWhere(({ open }) => open), mine: true },
  /** It is the reporter's or an agency's turn. */
  awaiting: { states: statesWhere(({ open, clockRuns }) => open && !clockRuns), mine: false },
  resolved: { states: ['resolved', 'archived'], mine: false },
  merged: { states: ['merged_into'], mine: false },
  /** Filed as junk is filed: a person lets the honest ones in. */
  quarantine: { states: ourTurn, mine: false },
  all: { states: caseStates.filter((state) => state !== 'purged'), mine: false },
} as const satisfies Record<string, { states: readonly CaseState[]; mine: boolean }>

/**
 * Whether a view shows what waits in quarantine: only that, none of it but people in danger, or
 * whatever else fits.
 */
export function quarantineIn(view: QueueView): 'only' | 'danger_alone' | 'too' {
  if (view === 'quarantine') return 'only'
  return view === 'open' ? 'danger_alone' : 'too'
}

export type QueueView = keyof typeof queueViews
export const queueViewCodes = Object.keys(queueViews) as QueueView[]

/** What the next free case is picked from. */
export const claimableStates: readonly CaseState[] = statesWhere(
  ({ open, leased, clockRuns }) => open && clockRuns && !leased,
)
