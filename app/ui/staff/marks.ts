import type { CaseState, Impact, Urgency, Verdict } from '#core/case/states.ts'
import type { PatternState } from '#core/pattern/states.ts'
import type { IconName } from '../icon.tsx'

/** Grounds and inks of tokens.css. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'danger' | 'review'

/** How a status looks beside its word: never by colour alone, so each set has a shape of its own per state. */
export type Mark = { tone: Tone; icon: IconName }

export const caseStateMarks = {
  new: { tone: 'info', icon: 'ring' },
  queued: { tone: 'neutral', icon: 'circle' },
  in_triage: { tone: 'warn', icon: 'half' },
  investigating: { tone: 'warn', icon: 'disc' },
  awaiting_reporter: { tone: 'neutral', icon: 'pause' },
  referred: { tone: 'review', icon: 'arrow' },
  merged_into: { tone: 'neutral', icon: 'link' },
  resolved: { tone: 'good', icon: 'check' },
  reopened: { tone: 'info', icon: 'loop' },
  archived: { tone: 'neutral', icon: 'box' },
  purged: { tone: 'neutral', icon: 'cross' },
} as const satisfies Record<CaseState, Mark>

export const patternStateMarks = {
  draft: { tone: 'neutral', icon: 'pencil' },
  redaction_checked: { tone: 'info', icon: 'half' },
  in_review: { tone: 'review', icon: 'eye' },
  approved: { tone: 'good', icon: 'check' },
  scheduled: { tone: 'good', icon: 'calendar' },
  published: { tone: 'good', icon: 'signal' },
  amended: { tone: 'neutral', icon: 'loop' },
  revoked: { tone: 'danger', icon: 'cross' },
  expired: { tone: 'neutral', icon: 'clock' },
} as const satisfies Record<PatternState, Mark>

export const verdictMarks = {
  confirmed: { tone: 'danger', icon: 'disc' },
  suspected: { tone: 'warn', icon: 'half' },
  insufficient: { tone: 'neutral', icon: 'circle' },
  out_of_scope: { tone: 'neutral', icon: 'arrow' },
  legitimate: { tone: 'good', icon: 'check' },
  abusive: { tone: 'review', icon: 'flag' },
} as const satisfies Record<Verdict, Mark>

export const impactMarks = {
  person_at_risk: { tone: 'danger', icon: 'alert' },
  attempted: { tone: 'warn', icon: 'half' },
  money_lost: { tone: 'warn', icon: 'down' },
  none_known: { tone: 'neutral', icon: 'dash' },
} as const satisfies Record<Impact, Mark>

/** The result of a check (leak check, k rule, signature). */
export const checkMarks = {
  passed: { tone: 'good', icon: 'check' },
  failed: { tone: 'danger', icon: 'cross' },
  attention: { tone: 'warn', icon: 'alert' },
  waiting: { tone: 'neutral', icon: 'clock' },
} as const satisfies Record<string, Mark>

/** Keys, sessions and invitations. */
export const keyMarks = {
  live: { tone: 'good', icon: 'check' },
  expiring: { tone: 'warn', icon: 'clock' },
  expired: { tone: 'neutral', icon: 'clock' },
  revoked: { tone: 'danger', icon: 'cross' },
  locked: { tone: 'neutral', icon: 'lock' },
} as const satisfies Record<string, Mark>

export const urgencyMarks = {
  imminent: { tone: 'danger', icon: 'alert' },
  high: { tone: 'warn', icon: 'up' },
  normal: { tone: 'neutral', icon: 'dash' },
  low: { tone: 'neutral', icon: 'down' },
} as const satisfies Record<Urgency, Mark>
