import { describe, expect, it } from 'vitest'
import {
  type PatternEvent,
  type PatternState,
  patternEvents,
  patternStates,
  releasedStates,
} from '#core/pattern/states.ts'
import { decidePattern, type PatternFacts } from '#core/pattern/transitions.ts'

const hash = 'a'.repeat(64)
const other = 'b'.repeat(64)

/** Facts under which every event is allowed, wherever the table has it. */
const facts: PatternFacts = {
  actorId: 'second',
  authorId: 'author',
  editorIds: ['editor'],
  sourceCases: [{ caseId: 'c1', resolverIds: ['author', 'second'] }],
  payloadHash: hash,
  checkedHash: hash,
  shownHash: hash,
  approvedHash: hash,
  openFindings: 0,
  currentWeek: '2026-W47',
  week: '2026-W48',
  scheduledWeek: '2026-W48',
  reason: 'The number belongs to a hospital.',
  releasedVersion: 1,
  termOver: true,
}

/** Written out a second time on purpose: the table in core must agree with this list. */
const rows: readonly [PatternState, PatternEvent, PatternState][] = [
  ['draft', 'edit', 'draft'],
  ['draft', 'pass_checks', 'redaction_checked'],
  ['redaction_checked', 'edit', 'draft'],
  ['redaction_checked', 'pass_checks', 'redaction_checked'],
  ['redaction_checked', 'submit', 'in_review'],
  ['in_review', 'edit', 'draft'],
  ['in_review', 'return', 'draft'],
  ['in_review', 'approve', 'approved'],
  ['approved', 'edit', 'draft'],
  ['approved', 'return', 'draft'],
  ['approved', 'schedule', 'scheduled'],
  ['scheduled', 'edit', 'draft'],
  ['scheduled', 'return', 'draft'],
  ['scheduled', 'unschedule', 'approved'],
  ['scheduled', 'publish', 'published'],
  ['published', 'amend', 'amended'],
  ['published', 'revoke', 'revoked'],
  ['published', 'expire', 'expired'],
  ['amended', 'edit', 'draft'],
  ['amended', 'revoke', 'revoked'],
  ['draft', 'revoke', 'revoked'],
  ['redaction_checked', 'revoke', 'revoked'],
  ['in_review', 'revoke', 'revoked'],
  ['approved', 'revoke', 'revoked'],
  ['scheduled', 'revoke', 'revoked'],
]

describe('the life of a pattern', () => {
  for (const state of patternStates)
    for (const event of patternEvents) {
      const row = rows.find(([from, by]) => from === state && by === event)
      it(
        row ? `${event} leads from ${state} to ${row[2]}` : `${event} is refused in ${state}`,
        () => {
          const decision = decidePattern(state, event, facts)
          if (row) expect(decision).toMatchObject({ ok: true, next: row[2] })
          else expect(decision).toEqual({ ok: false, reason: 'not_allowed' })
        },
      )
    }

  it.each(releasedStates)('cannot be edited once it is %s', (state) => {
    expect(decidePattern(state, 'edit', facts).ok).toBe(false)
  })

  it.each(['in_review', 'approved', 'scheduled'] as const)(
    'loses its approval by any edit while %s',
    (state) => {
      expect(decidePattern(state, 'edit', facts)).toEqual({
        ok: true,
        next: 'draft',
        approval: 'void',
      })
    },
  )

  it('loses its approval when it is taken up again', () => {
    expect(decidePattern('published', 'amend', facts)).toMatchObject({ approval: 'void' })
  })

  it('binds the hash when approved and keeps it on the way out', () => {
    expect(decidePattern('in_review', 'approve', facts)).toMatchObject({ approval: 'bind' })
    expect(decidePattern('approved', 'schedule', facts)).toMatchObject({ approval: 'keep' })
    expect(decidePattern('scheduled', 'publish', facts)).toMatchObject({ approval: 'keep' })
  })
})

describe('the guards of each event', () => {
  const refusals: readonly [PatternState, PatternEvent, Partial<PatternFacts>, string][] = [
    ['draft', 'pass_checks', { openFindings: 1 }, 'open_findings'],
    ['redaction_checked', 'submit', { checkedHash: other }, 'changed_since_check'],
    ['redaction_checked', 'submit', { checkedHash: null }, 'changed_since_check'],
    ['in_review', 'return', { reason: null }, 'reason_missing'],
    ['in_review', 'return', { reason: '  ' }, 'reason_missing'],
    ['in_review', 'approve', { checkedHash: other }, 'changed_since_check'],
    ['in_review', 'approve', { shownHash: other }, 'changed_since_shown'],
    ['in_review', 'approve', { shownHash: null }, 'changed_since_shown'],
    ['in_review', 'approve', { actorId: 'author' }, 'approver_is_author'],
    ['in_review', 'approve', { actorId: 'editor' }, 'approver_is_editor'],
    ['approved', 'schedule', { week: null }, 'week_missing'],
    ['approved', 'schedule', { week: '2026-W46' }, 'week_past'],
    ['approved', 'schedule', { approvedHash: other }, 'changed_since_approval'],
    ['approved', 'schedule', { approvedHash: null }, 'changed_since_approval'],
    ['scheduled', 'publish', { week: '2026-W47' }, 'other_week'],
    ['scheduled', 'publish', { scheduledWeek: null }, 'week_missing'],
    ['scheduled', 'publish', { payloadHash: other }, 'changed_since_approval'],
    ['published', 'amend', { reason: null }, 'reason_missing'],
    ['draft', 'revoke', { releasedVersion: null }, 'never_released'],
    ['scheduled', 'revoke', { releasedVersion: null }, 'never_released'],
    ['published', 'revoke', { reason: '' }, 'reason_missing'],
    ['published', 'expire', { termOver: false }, 'term_not_over'],
  ]

  it.each(refusals)('in %s, %s with %o is refused as %s', (state, event, change, reason) => {
    expect(decidePattern(state, event, { ...facts, ...change })).toEqual({ ok: false, reason })
  })

  it('refuses an approver who is the only resolver of any one source case', () => {
    const sourceCases = [
      { caseId: 'c1', resolverIds: ['author', 'second'] },
      { caseId: 'c2', resolverIds: ['second', 'second'] },
    ]
    expect(decidePattern('in_review', 'approve', { ...facts, sourceCases })).toEqual({
      ok: false,
      reason: 'approver_resolved_alone',
    })
  })

  it('lets a resolver approve when another person judged the case too, or nobody has yet', () => {
    const sourceCases = [
      { caseId: 'c1', resolverIds: ['author', 'second'] },
      { caseId: 'c2', resolverIds: [] },
    ]
    expect(decidePattern('in_review', 'approve', { ...facts, sourceCases }).ok).toBe(true)
  })

  it('publishes in a later release what an earlier one missed', () => {
    expect(decidePattern('scheduled', 'publish', { ...facts, week: '2026-W50' }).ok).toBe(true)
  })
})
