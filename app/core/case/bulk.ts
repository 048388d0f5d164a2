import { z } from 'zod'
import { eventsOf, staffText } from './change.ts'
import { type CaseState, caseStateTraits, impacts, type Urgency, verdicts } from './states.ts'
import type { CaseEvent, CaseFacts, CaseRefusal } from './transitions.ts'
import { claimEvents, mergeEvents, walkCase } from './walk.ts'

/** One decision about many cases. */
export const bulkAction = z.discriminatedUnion('of', [
  z.object({ of: z.literal('resolve'), verdict: z.enum(verdicts), impact: z.enum(impacts) }),
  z.object({ of: z.literal('merge'), into: z.number().int().positive() }),
  z.object({ of: z.literal('move'), queueId: z.uuid(), reason: staffText }),
])
export type BulkAction = z.infer<typeof bulkAction>
export const bulkKinds = ['resolve', 'merge', 'move'] as const

/** More are several decisions. */
export const mostInBulk = 500

/** How long it can be taken back as a whole. */
export const undoMinutes = 10

export type BulkFacts = Pick<CaseFacts, 'lease' | 'legalHold'> & {
  number: number
  state: CaseState
  urgency: Urgency
  queueId: string
  /** The case to merge into can take others in. */
  targetOpen: boolean
}

export type BulkRefusal =
  | CaseRefusal
  /** Who is in danger is decided about one by one. */
  | 'imminent'
  | 'already_in_queue'
  | 'is_target'
  | 'case_unknown'
  | 'queue_unknown'

/** Why a case is left out, or null where the decision holds for it; what is done asks again. */
export function judgeBulk(action: BulkAction, facts: BulkFacts): BulkRefusal | null {
  const { state, lease, legalHold, targetOpen } = facts
  if (!caseStateTraits[state].open) return 'not_allowed'
  if (action.of === 'resolve' && facts.urgency === 'imminent') return 'imminent'
  if (lease === 'other') return 'lease_taken'
  if (action.of === 'merge' && action.into === facts.number) return 'is_target'
  if (action.of === 'move') return action.queueId === facts.queueId ? 'already_in_queue' : null
  const walk = walkCase(state, eventsFor(action, state, lease), {
    lease,
    legalHold,
    versionMatches: true,
    mergeTargetOpen: targetOpen,
  })
  return walk.ok ? null : walk.reason
}

/** All that leads there: a case that nobody holds is taken on the way. */
export function eventsFor(
  action: Exclude<BulkAction, { of: 'move' }>,
  state: CaseState,
  lease: CaseFacts['lease'],
): readonly CaseEvent[] {
  if (action.of === 'merge') return mergeEvents(state, lease, String(action.into))
  const { verdict, impact } = action
  const claim = lease === 'own' ? [] : claimEvents(state)
  // A claim brings what waits in the queue into triage, and leaves any other case where it is.
  const from = claim.length > 0 && queued.has(state) ? 'in_triage' : state
  return [...claim, ...eventsOf({ to: 'resolved', verdict, impact }, from)]
}

const queued: ReadonlySet<CaseState> = new Set(['new', 'queued', 'reopened'])

/** Whether it can still be taken back. `appliedAt`, `now`: any clock, the same for both. */
export function mayUndo(appliedAt: Date | null, now: Date): boolean {
  return appliedAt !== null && now.getTime() - appliedAt.getTime() <= undoMinutes * 60_000
}
