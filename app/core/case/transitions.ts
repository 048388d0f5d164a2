import { type CaseState, caseStateTraits, type Impact, type Verdict } from './states.ts'

/** What can happen to a case; an event carries what it must say to be complete. */
export type CaseEvent =
  | { type: 'route' }
  | { type: 'claim' }
  | { type: 'release' }
  | { type: 'lease_expired' }
  | { type: 'investigate' }
  | { type: 'ask_reporter' }
  | { type: 'reporter_answered' }
  /** The reporter says that somebody is in danger now: it is our turn, whoever's it was. */
  | { type: 'danger_said' }
  | { type: 'wait_ended' }
  | { type: 'refer'; agencyId: string }
  | { type: 'agency_returned' }
  | { type: 'merge'; into: string }
  | { type: 'detach' }
  | { type: 'resolve'; verdict: Verdict; impact: Impact }
  | { type: 'reopen'; reason: string }
  | { type: 'tip_attached' }
  | { type: 'archive' }
  | { type: 'purge' }
  /** What nobody let out of quarantine ends as junk. */
  | { type: 'discard' }
export type CaseEventType = CaseEvent['type']

/**
 * `holder`: the one who acts holds the lease. `lease_free`: nobody else holds a valid one.
 * `lease_over`: no lease is valid. `target`: the other case can take this one in. `reason`: a
 * reason is given. `no_hold`: no legal hold keeps it. `quarantined`: nobody let it into the queue.
 */
export const caseGuards = [
  'holder',
  'lease_free',
  'lease_over',
  'target',
  'reason',
  'no_hold',
  'quarantined',
] as const
export type CaseGuard = (typeof caseGuards)[number]

type Step = { to: CaseState; guards?: readonly CaseGuard[] }

const byHolder = ['holder'] as const
const claimInPlace = (to: CaseState) => ({ to, guards: ['lease_free'] as const })
const work = {
  ask_reporter: { to: 'awaiting_reporter', guards: byHolder },
  refer: { to: 'referred', guards: byHolder },
  merge: { to: 'merged_into', guards: ['holder', 'target'] },
  release: { to: 'queued', guards: byHolder },
} as const satisfies Partial<Record<CaseEventType, Step>>

/**
 * The case's life. A pair that is missing is refused. Working on a case needs its lease; what the
 * reporter, an agency or the clock does, doesn't.
 */
export const caseTransitions = {
  new: {
    route: { to: 'queued' },
    tip_attached: { to: 'new' },
    discard: { to: 'purged', guards: ['no_hold', 'quarantined'] },
  },
  queued: {
    claim: { to: 'in_triage', guards: ['lease_free'] },
    tip_attached: { to: 'queued' },
    discard: { to: 'purged', guards: ['no_hold', 'quarantined'] },
  },
  in_triage: {
    ...work,
    claim: claimInPlace('in_triage'),
    lease_expired: { to: 'queued', guards: ['lease_over'] },
    investigate: { to: 'investigating', guards: byHolder },
    tip_attached: { to: 'in_triage' },
  },
  investigating: {
    ...work,
    claim: claimInPlace('investigating'),
    lease_expired: { to: 'queued', guards: ['lease_over'] },
    resolve: { to: 'resolved', guards: byHolder },
    tip_attached: { to: 'investigating' },
  },
  awaiting_reporter: {
    claim: claimInPlace('awaiting_reporter'),
    reporter_answered: { to: 'queued' },
    danger_said: { to: 'queued' },
    wait_ended: { to: 'queued' },
    investigate: { to: 'investigating', guards: byHolder },
    resolve: { to: 'resolved', guards: byHolder },
    tip_attached: { to: 'queued' },
  },
  referred: {
    claim: claimInPlace('referred'),
    agency_returned: { to: 'queued' },
    danger_said: { to: 'queued' },
    investigate: { to: 'investigating', guards: byHolder },
    resolve: { to: 'resolved', guards: byHolder },
    tip_attached: { to: 'referred' },
  },
  merged_into: {
    detach: { to: 'queued' },
    resolve: { to: 'resolved' },
    tip_attached: { to: 'merged_into' },
    // With the case that it was merged into, never by itself.
    purge: { to: 'purged', guards: ['no_hold'] },
  },
  resolved: {
    reopen: { to: 'reopened', guards: ['reason'] },
    danger_said: { to: 'queued' },
    tip_attached: { to: 'queued' },
    archive: { to: 'archived' },
  },
  reopened: {
    route: { to: 'queued' },
    tip_attached: { to: 'reopened' },
  },
  archived: {
    purge: { to: 'purged', guards: ['no_hold'] },
    danger_said: { to: 'queued' },
  },
  purged: {},
} as const satisfies Record<CaseState, Partial<Record<CaseEventType, Step>>>

export type CaseFacts = {
  /** Who holds a valid lease now: the one who acts, somebody else, nobody. */
  lease: 'own' | 'other' | 'none'
  /** The case is still the version that the decision was made on. */
  versionMatches: boolean
  legalHold: boolean
  /** For `discard`: it waits in quarantine. */
  quarantined?: boolean
  /** For `merge`: the other case exists, is not this one, and is not itself merged or purged. */
  mergeTargetOpen?: boolean
}

export const caseEffects = [
  'clock_paused',
  'clock_resumed',
  'lease_taken',
  'lease_ended',
  'verdict_set',
  'verdict_cleared',
  'link_made',
  'link_cut',
  'content_destroyed',
] as const
export type CaseEffect = (typeof caseEffects)[number]

export type CaseRefusal =
  | 'not_allowed'
  | 'version_changed'
  | 'lease_missing'
  | 'lease_taken'
  | 'lease_running'
  | 'merge_target_closed'
  | 'reason_missing'
  | 'legal_hold'

export type CaseDecision =
  | { ok: true; next: CaseState; effects: readonly CaseEffect[] }
  | { ok: false; reason: CaseRefusal }

type Check = (event: CaseEvent, facts: CaseFacts) => CaseRefusal | undefined

const checks: Readonly<Record<CaseGuard, Check>> = {
  holder: (_, { lease }) => (lease === 'own' ? undefined : 'lease_missing'),
  lease_free: (_, { lease }) => (lease === 'other' ? 'lease_taken' : undefined),
  lease_over: (_, { lease }) => (lease === 'none' ? undefined : 'lease_running'),
  target: (_, { mergeTargetOpen }) => (mergeTargetOpen ? undefined : 'merge_target_closed'),
  reason: (event) =>
    event.type === 'reopen' && event.reason.trim() !== '' ? undefined : 'reason_missing',
  no_hold: (_, { legalHold }) => (legalHold ? 'legal_hold' : undefined),
  quarantined: (_, { quarantined }) => (quarantined ? undefined : 'not_allowed'),
}

const closed: ReadonlySet<CaseState> = new Set(['resolved', 'archived', 'purged'])

function effectsOf(
  state: CaseState,
  next: CaseState,
  event: CaseEvent,
  lease: CaseFacts['lease'],
): readonly CaseEffect[] {
  const from = caseStateTraits[state]
  const to = caseStateTraits[next]
  // A claim in a waiting state keeps that state; its lease ends once the case moves on unleased.
  const left = !to.leased && (from.leased || (lease !== 'none' && next !== state))
  return [
    ...(from.clockRuns && !to.clockRuns ? (['clock_paused'] as const) : []),
    ...(!from.clockRuns && to.clockRuns ? (['clock_resumed'] as const) : []),
    ...(event.type === 'claim' ? (['lease_taken'] as const) : []),
    ...(left ? (['lease_ended'] as const) : []),
    ...(event.type === 'resolve' ? (['verdict_set'] as const) : []),
    ...(closed.has(state) && !closed.has(next) ? (['verdict_cleared'] as const) : []),
    ...(event.type === 'merge' ? (['link_made'] as const) : []),
    ...(event.type === 'detach' ? (['link_cut'] as const) : []),
    ...(next === 'purged' ? (['content_destroyed'] as const) : []),
  ]
}

/**
 * What `event` makes of a case in `state`. Pure: the caller loads the facts, and saves the next
 * state and does the effects with the audit event in one transaction.
 */
export function decideCase(state: CaseState, event: CaseEvent, facts: CaseFacts): CaseDecision {
  const row: Partial<Record<CaseEventType, Step>> = caseTransitions[state]
  const step = row[event.type]
  if (!step) return { ok: false, reason: 'not_allowed' }
  if (!facts.versionMatches) return { ok: false, reason: 'version_changed' }
  const refusal = step.guards?.map((guard) => checks[guard](event, facts)).find(Boolean)
  if (refusal) return { ok: false, reason: refusal }
  return { ok: true, next: step.to, effects: effectsOf(state, step.to, event, facts.lease) }
}

/** The events that the table knows in a state, for buttons. */
export function eventsFrom(state: CaseState): readonly CaseEventType[] {
  return Object.keys(caseTransitions[state]) as CaseEventType[]
}
