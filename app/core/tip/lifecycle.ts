export const tipStates = ['filed', 'attached', 'withdrawn'] as const
export type TipState = (typeof tipStates)[number]

/** Reads a stored state; throws on one that there is not. */
export function asTipState(text: string): TipState {
  const state = tipStates.find((one) => one === text)
  if (!state) throw new Error('A tip is in a state that there is not')
  return state
}

export const tipEvents = ['attach', 'detach', 'withdraw'] as const
export type TipEvent = (typeof tipEvents)[number]

/**
 * A tip is never edited; only where it belongs changes. A wrong link can be undone (`detach`), and
 * the reporter may withdraw at any time, for good.
 */
export const tipTransitions = {
  filed: { attach: 'attached', withdraw: 'withdrawn' },
  attached: { attach: 'attached', detach: 'filed', withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Record<TipState, Partial<Record<TipEvent, TipState>>>

export type TipTransition = { ok: true; next: TipState } | { ok: false; reason: 'not_allowed' }

/** What `event` makes of a tip in `state`; a pair that the table lacks is refused. */
export function nextTipState(state: TipState, event: TipEvent): TipTransition {
  const row: Partial<Record<TipEvent, TipState>> = tipTransitions[state]
  const next = row[event]
  return next ? { ok: true, next } : { ok: false, reason: 'not_allowed' }
}
