import type { Urgency } from '#core/case/states.ts'

/** What one member of staff must not see, nor that it exists. */
export type Sight = {
  /** Cases that they are recused from, and all that a merge joins to those. */
  hiddenCaseIds: readonly string[]
  /** Queues that they have no access to; someone in danger is seen wherever they wait. */
  hiddenQueueIds: readonly string[]
}

/** Whether a case is one that they must not see. */
export function hides(
  { hiddenCaseIds, hiddenQueueIds }: Sight,
  { id, queueId, urgency }: { id: string; queueId: string; urgency: Urgency },
): boolean {
  return hiddenCaseIds.includes(id) || (hiddenQueueIds.includes(queueId) && urgency !== 'imminent')
}

/** Whether an event's details name one of these ids, alone or in a list. */
export function namesAny(ids: ReadonlySet<string>, details: unknown): boolean {
  if (ids.size === 0 || typeof details !== 'object' || details === null) return false
  return Object.values(details)
    .flat()
    .some((value) => typeof value === 'string' && ids.has(value))
}

/** For what runs for nobody in particular: the worker, a bench. */
export const seesAll: Sight = { hiddenCaseIds: [], hiddenQueueIds: [] }
