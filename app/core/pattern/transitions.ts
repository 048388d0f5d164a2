import { fourEyes, type SourceCase } from './four-eyes.ts'
import type { PatternEvent, PatternState } from './states.ts'

/**
 * Which event leads where. A pair that the table lacks is refused. `revoke` takes back the version
 * that is out, so it stands in every row in which one may be.
 */
export const patternTransitions = {
  draft: { edit: 'draft', pass_checks: 'redaction_checked', revoke: 'revoked' },
  redaction_checked: {
    edit: 'draft',
    pass_checks: 'redaction_checked',
    submit: 'in_review',
    revoke: 'revoked',
  },
  in_review: { edit: 'draft', return: 'draft', approve: 'approved', revoke: 'revoked' },
  approved: { edit: 'draft', return: 'draft', schedule: 'scheduled', revoke: 'revoked' },
  scheduled: {
    edit: 'draft',
    return: 'draft',
    unschedule: 'approved',
    publish: 'published',
    revoke: 'revoked',
  },
  published: { amend: 'amended', revoke: 'revoked', expire: 'expired' },
  amended: { edit: 'draft', revoke: 'revoked' },
  revoked: {},
  expired: {},
} as const satisfies Record<PatternState, Partial<Record<PatternEvent, PatternState>>>

/** What the decision rests on. Hashes are `payloadHash` of the canonical payload, lower-case hex. */
export type PatternFacts = Readonly<{
  actorId: string
  authorId: string
  editorIds: readonly string[]
  sourceCases: readonly SourceCase[]
  /** Of the payload as it would leave now. */
  payloadHash: string
  /** Of the payload that the leak check and the k rule passed on. */
  checkedHash: string | null
  /** Of the payload that the approver was shown. */
  shownHash: string | null
  /** Of the payload that was approved. */
  approvedHash: string | null
  /** Leaks found, on this very payload. */
  openFindings: number
  currentWeek: string
  /** Asked for by `schedule`; being cut by `publish`. */
  week: string | null
  scheduledWeek: string | null
  /** A person's words why, for `return`, `amend` and `revoke`. */
  reason: string | null
  /** The newest version that any release holds and that was not revoked. */
  releasedVersion: number | null
  /** Every indicator's valid-until week and the pattern's own term are over. */
  termOver: boolean
}>

/** `bind` stores `payloadHash` as the approved hash; `void` clears it. */
export type ApprovalEffect = 'keep' | 'bind' | 'void'

export type PatternRefusal =
  | 'not_allowed'
  | 'open_findings'
  | 'changed_since_check'
  | 'changed_since_shown'
  | 'changed_since_approval'
  | 'approver_is_author'
  | 'approver_is_editor'
  | 'approver_resolved_alone'
  | 'reason_missing'
  | 'week_missing'
  | 'week_past'
  | 'other_week'
  | 'never_released'
  | 'term_not_over'

export type PatternDecision =
  | { ok: true; next: PatternState; approval: ApprovalEffect }
  | { ok: false; reason: PatternRefusal }

type Guard = (facts: PatternFacts) => PatternRefusal | null

const needsReason: Guard = ({ reason }) => (reason?.trim() ? null : 'reason_missing')
const approvedAsIs: Guard = ({ payloadHash, approvedHash }) =>
  payloadHash === approvedHash ? null : 'changed_since_approval'

const guards: Partial<Record<PatternEvent, Guard>> = {
  pass_checks: ({ openFindings }) => (openFindings === 0 ? null : 'open_findings'),
  submit: ({ payloadHash, checkedHash }) =>
    payloadHash === checkedHash ? null : 'changed_since_check',
  return: needsReason,
  approve: (facts) => {
    if (facts.payloadHash !== facts.checkedHash) return 'changed_since_check'
    if (facts.payloadHash !== facts.shownHash) return 'changed_since_shown'
    return fourEyes(facts)
  },
  schedule: (facts) => {
    if (facts.week === null) return 'week_missing'
    if (facts.week < facts.currentWeek) return 'week_past'
    return approvedAsIs(facts)
  },
  publish: (facts) => {
    if (facts.week === null || facts.scheduledWeek === null) return 'week_missing'
    // A release that was missed takes along what should have left in it.
    if (facts.scheduledWeek > facts.week) return 'other_week'
    return approvedAsIs(facts)
  },
  amend: needsReason,
  revoke: (facts) => (facts.releasedVersion === null ? 'never_released' : needsReason(facts)),
  expire: ({ termOver }) => (termOver ? null : 'term_not_over'),
}

const approvalEffects: Partial<Record<PatternEvent, ApprovalEffect>> = {
  edit: 'void',
  return: 'void',
  approve: 'bind',
  amend: 'void',
}

/**
 * Decides what `event` makes of a pattern version in `state`. The caller checks the actor's role;
 * who the actor is to this pattern is checked here.
 */
export function decidePattern(
  state: PatternState,
  event: PatternEvent,
  facts: PatternFacts,
): PatternDecision {
  const row: Partial<Record<PatternEvent, PatternState>> = patternTransitions[state]
  const next = row[event]
  if (next === undefined) return { ok: false, reason: 'not_allowed' }
  const refusal = guards[event]?.(facts) ?? null
  if (refusal !== null) return { ok: false, reason: refusal }
  return { ok: true, next, approval: approvalEffects[event] ?? 'keep' }
}
