import type { DisputeVerdict } from '#core/action/dispute.ts'
import type { Mark } from '#ui/staff/marks.ts'

type State = DisputeVerdict | 'waits'

export const disputeNames: Record<State, string> = {
  waits: 'Waits for you',
  kept: 'Kept',
  wrong: 'Was wrong',
}

export const disputeMarks: Record<State, Mark> = {
  waits: { tone: 'warn', icon: 'alert' },
  kept: { tone: 'good', icon: 'check' },
  wrong: { tone: 'neutral', icon: 'cross' },
}

export const judgeFaults = {
  verdict_missing: 'Choose what you found.',
  comment_too_long: 'Shorten your words to 2,000 characters.',
} as const
