import { type CaseState, caseStateTraits } from './states.ts'
import {
  type CaseEffect,
  type CaseEvent,
  type CaseFacts,
  type CaseRefusal,
  decideCase,
} from './transitions.ts'

export type CaseWalk =
  | { ok: true; next: CaseState; effects: readonly CaseEffect[] }
  | { ok: false; reason: CaseRefusal }

/**
 * Several events in a row, as one decision: all of them, or none. What a claim among them takes is
 * the own lease for those after it.
 */
export function walkCase(
  state: CaseState,
  events: readonly CaseEvent[],
  facts: CaseFacts,
): CaseWalk {
  let next = state
  let { lease } = facts
  const effects: CaseEffect[] = []
  for (const event of events) {
    const step = decideCase(next, event, { ...facts, lease })
    if (!step.ok) return step
    next = step.next
    effects.push(...step.effects)
    if (step.effects.includes('lease_taken')) lease = 'own'
    if (step.effects.includes('lease_ended')) lease = 'none'
  }
  return { ok: true, next, effects }
}

/** A case that nobody has looked at, or that was reopened, goes to the queue before it is claimed. */
export function claimEvents(state: CaseState): readonly CaseEvent[] {
  return state === 'new' || state === 'reopened'
    ? [{ type: 'route' }, { type: 'claim' }]
    : [{ type: 'claim' }]
}

/**
 * What leads from a state into another case: a case that nobody holds is claimed on the way, one
 * that waits is taken up again first. A closed one has to be reopened by a decision of its own.
 */
export function mergeEvents(
  state: CaseState,
  lease: CaseFacts['lease'],
  into: string,
): readonly CaseEvent[] {
  const waits = caseStateTraits[state].open && !caseStateTraits[state].clockRuns
  return [
    ...(lease === 'own' ? [] : claimEvents(state)),
    ...(waits ? [{ type: 'investigate' } as const] : []),
    { type: 'merge', into },
  ]
}
