import { describe, expect, it } from 'vitest'
import { type CaseState, caseStates } from '#core/case/states.ts'
import {
  type CaseEvent,
  type CaseEventType,
  type CaseFacts,
  caseTransitions,
  decideCase,
  eventsFrom,
} from '#core/case/transitions.ts'

const events: Readonly<Record<CaseEventType, CaseEvent>> = {
  route: { type: 'route' },
  claim: { type: 'claim' },
  release: { type: 'release' },
  lease_expired: { type: 'lease_expired' },
  investigate: { type: 'investigate' },
  ask_reporter: { type: 'ask_reporter' },
  reporter_answered: { type: 'reporter_answered' },
  danger_said: { type: 'danger_said' },
  wait_ended: { type: 'wait_ended' },
  refer: { type: 'refer', agencyId: 'a' },
  agency_returned: { type: 'agency_returned' },
  merge: { type: 'merge', into: 'b' },
  detach: { type: 'detach' },
  resolve: { type: 'resolve', verdict: 'confirmed', impact: 'attempted' },
  reopen: { type: 'reopen', reason: 'news' },
  tip_attached: { type: 'tip_attached' },
  archive: { type: 'archive' },
  purge: { type: 'purge' },
  discard: { type: 'discard' },
}
const eventTypes = Object.keys(events) as CaseEventType[]

/** Written out from the design, not derived from the table: `state event` → next state. */
const expected: Readonly<Record<string, CaseState>> = {
  'new route': 'queued',
  'new tip_attached': 'new',
  'new discard': 'purged',
  'queued claim': 'in_triage',
  'queued tip_attached': 'queued',
  'queued discard': 'purged',
  'in_triage claim': 'in_triage',
  'in_triage release': 'queued',
  'in_triage lease_expired': 'queued',
  'in_triage investigate': 'investigating',
  'in_triage ask_reporter': 'awaiting_reporter',
  'in_triage refer': 'referred',
  'in_triage merge': 'merged_into',
  'in_triage tip_attached': 'in_triage',
  'investigating claim': 'investigating',
  'investigating release': 'queued',
  'investigating lease_expired': 'queued',
  'investigating ask_reporter': 'awaiting_reporter',
  'investigating refer': 'referred',
  'investigating merge': 'merged_into',
  'investigating resolve': 'resolved',
  'investigating tip_attached': 'investigating',
  'awaiting_reporter claim': 'awaiting_reporter',
  'awaiting_reporter reporter_answered': 'queued',
  'awaiting_reporter danger_said': 'queued',
  'awaiting_reporter wait_ended': 'queued',
  'awaiting_reporter investigate': 'investigating',
  'awaiting_reporter resolve': 'resolved',
  'awaiting_reporter tip_attached': 'queued',
  'referred claim': 'referred',
  'referred danger_said': 'queued',
  'referred agency_returned': 'queued',
  'referred investigate': 'investigating',
  'referred resolve': 'resolved',
  'referred tip_attached': 'referred',
  'merged_into detach': 'queued',
  'merged_into resolve': 'resolved',
  'merged_into tip_attached': 'merged_into',
  'merged_into purge': 'purged',
  'resolved reopen': 'reopened',
  'resolved danger_said': 'queued',
  'resolved tip_attached': 'queued',
  'resolved archive': 'archived',
  'reopened route': 'queued',
  'reopened tip_attached': 'reopened',
  'archived danger_said': 'queued',
  'archived purge': 'purged',
}

/** Facts under which nothing but the table can refuse. */
const willing = (event: CaseEventType): CaseFacts => ({
  lease: event === 'lease_expired' ? 'none' : 'own',
  versionMatches: true,
  legalHold: false,
  quarantined: true,
  mergeTargetOpen: true,
})

const pairs = caseStates.flatMap((state) => eventTypes.map((event) => ({ state, event })))

describe('the life of a case', () => {
  it.each(pairs)('$state + $event leads where the design says', ({ state, event }) => {
    const next = expected[`${state} ${event}`]
    const decision = decideCase(state, events[event], willing(event))
    if (next) expect(decision).toMatchObject({ ok: true, next })
    else expect(decision).toEqual({ ok: false, reason: 'not_allowed' })
  })

  it('is described row by row above, and nothing else is in the table', () => {
    const rows = caseStates.flatMap((state) =>
      eventsFrom(state).map((event) => `${state} ${event}`),
    )
    expect(rows.sort()).toEqual(Object.keys(expected).sort())
    expect(Object.keys(caseTransitions)).toEqual([...caseStates])
  })

  it('never decides on a version that has moved on', () => {
    for (const { state, event } of pairs) {
      const decision = decideCase(state, events[event], {
        ...willing(event),
        versionMatches: false,
      })
      expect(decision.ok).toBe(false)
    }
  })

  it.each(['release', 'investigate', 'ask_reporter', 'refer', 'merge'] as const)(
    'lets only the holder of the lease %s',
    (event) => {
      for (const lease of ['other', 'none'] as const)
        expect(decideCase('in_triage', events[event], { ...willing(event), lease })).toEqual({
          ok: false,
          reason: 'lease_missing',
        })
    },
  )

  it('lets nobody claim a case that somebody else holds', () => {
    const held: CaseFacts = { ...willing('claim'), lease: 'other' }
    for (const state of ['queued', 'in_triage', 'investigating', 'referred'] as const)
      expect(decideCase(state, events.claim, held)).toEqual({ ok: false, reason: 'lease_taken' })
    expect(decideCase('in_triage', events.claim, { ...held, lease: 'none' }).ok).toBe(true)
  })

  it('returns a case to the queue only once its lease is over', () => {
    for (const lease of ['own', 'other'] as const)
      expect(
        decideCase('in_triage', events.lease_expired, { ...willing('lease_expired'), lease }),
      ).toEqual({ ok: false, reason: 'lease_running' })
  })

  it('merges into no closed case, reopens only with a reason, purges nothing on legal hold', () => {
    expect(
      decideCase('investigating', events.merge, { ...willing('merge'), mergeTargetOpen: false }),
    ).toEqual({ ok: false, reason: 'merge_target_closed' })
    expect(decideCase('resolved', { type: 'reopen', reason: '  ' }, willing('reopen'))).toEqual({
      ok: false,
      reason: 'reason_missing',
    })
    expect(decideCase('archived', events.purge, { ...willing('purge'), legalHold: true })).toEqual({
      ok: false,
      reason: 'legal_hold',
    })
  })

  it.each([
    ['in_triage', 'ask_reporter', ['clock_paused', 'lease_ended']],
    ['awaiting_reporter', 'reporter_answered', ['clock_resumed', 'lease_ended']],
    ['queued', 'claim', ['lease_taken']],
    ['in_triage', 'investigate', []],
    ['investigating', 'resolve', ['clock_paused', 'lease_ended', 'verdict_set']],
    ['investigating', 'merge', ['clock_paused', 'lease_ended', 'link_made']],
    ['merged_into', 'detach', ['clock_resumed', 'lease_ended', 'link_cut']],
    ['resolved', 'tip_attached', ['clock_resumed', 'lease_ended', 'verdict_cleared']],
    ['archived', 'purge', ['lease_ended', 'content_destroyed']],
  ] as const)('%s + %s does %j', (state, event, effects) => {
    expect(decideCase(state, events[event], willing(event))).toMatchObject({ effects })
  })
})
