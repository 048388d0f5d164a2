/** What one member of staff must not see, nor that it exists. */
export type Sight = {
  /** Cases that they are recused from, and all that a merge joins to those. */
  hiddenCaseIds: readonly string[]
  /** Queues that they have no access to. */
  hiddenQueueIds: readonly string[]
}

/** Whether an event's details name a hidden case: ids, alone or in a list. */
export function mentionsHidden({ hiddenCaseIds }: Sight, details: unknown): boolean {
  if (hiddenCaseIds.length === 0 || typeof details !== 'object' || details === null) return false
  const hidden = new Set<unknown>(hiddenCaseIds)
  return Object.values(details)
    .flat()
    .some((value) => hidden.has(value))
}

/** For what runs for nobody in particular: the worker, a bench. */
export const seesAll: Sight = { hiddenCaseIds: [], hiddenQueueIds: [] }
