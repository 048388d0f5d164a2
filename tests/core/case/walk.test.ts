import { describe, expect, test } from 'vitest'
import { eventsOf, stateChange } from '#core/case/change.ts'
import { holdsLease, leaseFor } from '#core/case/lease.ts'
import { readReasons } from '#core/case/reasons.ts'
import { mayReferTo } from '#core/case/referral.ts'
import { caseStates } from '#core/case/states.ts'
import { claimEvents, mergeEvents, walkCase } from '#core/case/walk.ts'

const free = { lease: 'none', versionMatches: true, legalHold: false } as const
const own = { ...free, lease: 'own' } as const

describe('several events in a row', () => {
  test('are one decision with all their effects', () => {
    expect(walkCase('reopened', claimEvents('reopened'), free)).toEqual({
      ok: true,
      next: 'in_triage',
      effects: ['lease_taken'],
    })
    const resolved = eventsOf(
      { to: 'resolved', verdict: 'suspected', impact: 'attempted' },
      'in_triage',
    )
    expect(walkCase('in_triage', resolved, own)).toEqual({
      ok: true,
      next: 'resolved',
      effects: ['clock_paused', 'lease_ended', 'verdict_set'],
    })
  })

  test('are refused whole where one of them is', () => {
    const resolved = eventsOf(
      { to: 'resolved', verdict: 'suspected', impact: 'attempted' },
      'in_triage',
    )
    expect(walkCase('in_triage', resolved, free)).toEqual({ ok: false, reason: 'lease_missing' })
  })

  test('lead every open case into another, and no closed one', () => {
    const merged = caseStates.filter((state) => {
      const lease = 'none' as const
      const walk = walkCase(state, mergeEvents(state, lease, 'other'), {
        ...free,
        mergeTargetOpen: true,
      })
      return walk.ok && walk.next === 'merged_into' && walk.effects.includes('link_made')
    })
    expect(merged).toEqual([
      'new',
      'queued',
      'in_triage',
      'investigating',
      'awaiting_reporter',
      'referred',
      'reopened',
    ])
  })

  test('merge nothing that somebody else holds, nor into a closed case', () => {
    const into = (lease: 'none' | 'other', mergeTargetOpen: boolean) =>
      walkCase('in_triage', mergeEvents('in_triage', lease, 'other'), {
        ...free,
        lease,
        mergeTargetOpen,
      })
    expect(into('other', true)).toEqual({ ok: false, reason: 'lease_taken' })
    expect(into('none', false)).toEqual({ ok: false, reason: 'merge_target_closed' })
  })
})

test('a lease that ran out opens nothing, yet is still one’s own until somebody takes over', () => {
  const now = new Date('2026-11-20T10:00:00Z')
  const lease = (minutes: number) => ({
    leaseHolderId: 'heron',
    leaseUntil: new Date(now.getTime() + minutes * 60_000),
  })
  expect(holdsLease(lease(1), 'heron', now)).toBe(true)
  expect(holdsLease(lease(0), 'heron', now)).toBe(false)
  expect(leaseFor(lease(-60), 'heron', now)).toBe('own')
  expect(leaseFor(lease(1), 'tern', now)).toBe('other')
  expect(leaseFor(lease(0), 'tern', now)).toBe('none')
  expect(leaseFor({ leaseHolderId: null, leaseUntil: null }, 'tern', now)).toBe('none')
})

test('a decision that lacks its particulars is none', () => {
  expect(stateChange.safeParse({ to: 'resolved', verdict: 'confirmed' }).success).toBe(false)
  expect(stateChange.safeParse({ to: 'reopened', reason: '  ' }).success).toBe(false)
  expect(stateChange.safeParse({ to: 'referred', agencyId: 'x' }).success).toBe(false)
  expect(stateChange.safeParse({ to: 'purged' }).success).toBe(false)
})

test('police need the consent for the police, others that for partners', () => {
  const tips = (consentPartners: boolean, consentLaw: boolean) => [{ consentPartners, consentLaw }]
  expect(mayReferTo('police', tips(true, false))).toBe(false)
  expect(mayReferTo('police', tips(false, true))).toBe(true)
  expect(mayReferTo('finance', tips(true, false))).toBe(true)
  expect(mayReferTo('finance', tips(false, true))).toBe(false)
  expect(mayReferTo('police', [])).toBe(false)
})

test('stored reasons are read strongest first, and anything else as none', () => {
  const reason = (name: string, points: number) => ({ name, points, because: { key: name } })
  expect(
    readReasons({ urgency: ['child'], contributions: [reason('story', 3), reason('minor', 60)] }),
  ).toEqual({ urgency: ['child'], contributions: [reason('minor', 60), reason('story', 3)] })
  for (const json of [null, {}, [], 'x', { urgency: 1 }])
    expect(readReasons(json)).toEqual({ urgency: [], contributions: [] })
})
