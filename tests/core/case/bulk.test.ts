import { describe, expect, test } from 'vitest'
import {
  type BulkAction,
  type BulkFacts,
  eventsFor,
  judgeBulk,
  mayUndo,
  undoMinutes,
} from '#core/case/bulk.ts'
import { caseStates, caseStateTraits, urgencyCodes } from '#core/case/states.ts'
import { walkCase } from '#core/case/walk.ts'
import { fc } from '#tests/support/property.ts'

const queueId = '00000000-0000-7000-8000-000000000001'
const resolve: BulkAction = { of: 'resolve', verdict: 'abusive', impact: 'none_known' }
const merge: BulkAction = { of: 'merge', into: 7 }
const facts: BulkFacts = {
  number: 3,
  state: 'queued',
  urgency: 'normal',
  lease: 'none',
  legalHold: false,
  queueId,
  targetOpen: true,
}

describe('one decision about many cases', () => {
  test.each([
    [resolve, {}, null],
    [resolve, { state: 'reopened' }, null],
    [resolve, { state: 'investigating', lease: 'own' }, null],
    [resolve, { state: 'awaiting_reporter' }, null],
    [resolve, { urgency: 'imminent' }, 'imminent'],
    [resolve, { state: 'resolved' }, 'not_allowed'],
    [resolve, { lease: 'other', state: 'in_triage' }, 'lease_taken'],
    [merge, {}, null],
    [merge, { urgency: 'imminent' }, null],
    [merge, { number: 7 }, 'is_target'],
    [merge, { targetOpen: false }, 'merge_target_closed'],
    [{ of: 'move', queueId, reason: 'x' }, {}, 'already_in_queue'],
    [{ of: 'move', queueId: 'other', reason: 'x' }, { state: 'in_triage', lease: 'own' }, null],
  ] as [BulkAction, Partial<BulkFacts>, string | null][])('%o on %o: %s', (action, own, said) => {
    expect(judgeBulk(action, { ...facts, ...own })).toBe(said)
  })

  test('leads where it says, from wherever it holds', () => {
    const anyFacts = fc.record({
      state: fc.constantFrom(...caseStates),
      urgency: fc.constantFrom(...urgencyCodes),
      lease: fc.constantFrom('own' as const, 'other' as const, 'none' as const),
    })
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(resolve, merge), (own, action) => {
        const all = { ...facts, ...own }
        if (judgeBulk(action, all) !== null) return
        expect(caseStateTraits[all.state].open).toBe(true)
        const walk = walkCase(all.state, eventsFor(action, all.state, all.lease), {
          ...all,
          versionMatches: true,
          mergeTargetOpen: true,
        })
        expect(walk).toMatchObject({
          ok: true,
          next: action.of === 'resolve' ? 'resolved' : 'merged_into',
        })
      }),
    )
  })

  test('can be taken back for ten minutes once it has begun', () => {
    const at = new Date('2026-11-22T10:00:00Z')
    const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
    expect(mayUndo(null, at)).toBe(false)
    expect(mayUndo(at, later(undoMinutes))).toBe(true)
    expect(mayUndo(at, later(undoMinutes + 0.1))).toBe(false)
  })
})
