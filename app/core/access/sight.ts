/** What one member of staff must not see, nor that it exists. */
export type Sight = {
  /** Cases that they are recused from, and all that a merge joins to those. */
  hiddenCaseIds: readonly string[]
  /** Queues that they have no access to. */
  hiddenQueueIds: readonly string[]
}

/** For what runs for nobody in particular: the worker, a bench. */
export const seesAll: Sight = { hiddenCaseIds: [], hiddenQueueIds: [] }
