import { z } from 'zod'
import { type CaseState, impacts, verdicts } from './states.ts'
import type { CaseEvent } from './transitions.ts'

/** Longest reason or note that staff write, in characters. */
export const maxStaffText = 4000

export const staffText = z.string().trim().min(1).max(maxStaffText)

/** What a moderator can decide about a case's state. */
export const stateChange = z.discriminatedUnion('to', [
  z.object({ to: z.literal('investigating') }),
  z.object({ to: z.literal('awaiting_reporter') }),
  z.object({ to: z.literal('referred'), agencyId: z.uuid() }),
  /** Waiting for a reporter or an agency is over. */
  z.object({ to: z.literal('queued') }),
  z.object({
    to: z.literal('resolved'),
    verdict: z.enum(verdicts),
    impact: z.enum(impacts),
    /** Why an imminent case is closed with open steps of its check-list. */
    openSteps: z.string().trim().max(maxStaffText).optional(),
  }),
  z.object({ to: z.literal('reopened'), reason: staffText }),
])
export type StateChange = z.infer<typeof stateChange>

/** The events that a decision stands for; resolving a case at first sight investigates it on the way. */
export function eventsOf(change: StateChange, state: CaseState): readonly CaseEvent[] {
  switch (change.to) {
    case 'investigating':
      return [{ type: 'investigate' }]
    case 'awaiting_reporter':
      return [{ type: 'ask_reporter' }]
    case 'referred':
      return [{ type: 'refer', agencyId: change.agencyId }]
    case 'queued':
      return [{ type: state === 'referred' ? 'agency_returned' : 'wait_ended' }]
    case 'resolved': {
      const { verdict, impact } = change
      const resolve = { type: 'resolve', verdict, impact } as const
      return state === 'in_triage' ? [{ type: 'investigate' }, resolve] : [resolve]
    }
    case 'reopened':
      return [{ type: 'reopen', reason: change.reason }]
  }
}
