import { describe, expect, it } from 'vitest'
import { type IndicatorFacts, publishableIndicators } from '#core/pattern/anonymise/indicators.ts'
import { reporterContactMatcher } from '#core/pattern/reporter-contact.ts'
import { candidate } from '../arbitraries.ts'

const facts: IndicatorFacts = {
  countingTipIds: new Set(['t1', 't2']),
  settledTipIds: new Set(['t1', 't2']),
  k: 5,
  safeHit: ({ value }) => (value === 'bank.example' ? { list: 'bank', entry: value } : null),
  isReporterContact: reporterContactMatcher(['me@mail.example', '+66812345678']),
}

const reasonFor = (part: Parameters<typeof candidate>[0]) =>
  publishableIndicators([candidate(part)], facts).stopped[0]?.reason

describe('indicators that may be published', () => {
  it('carry the weeks of the tips that count, and nothing of those that do not', () => {
    const sightings = [
      { tipId: 't2', week: '2026-W47' },
      { tipId: 'withdrawn', week: '2025-W01' },
      { tipId: 't1', week: '2026-W44' },
    ]
    expect(publishableIndicators([candidate({ sightings })], facts).kept).toEqual([
      {
        indicator: {
          type: 'domain',
          value: 'scam.example',
          role: 'contacted_from',
          confidence: 'high',
          score: 85,
          first_seen: '2026-W44',
          last_seen: '2026-W47',
          valid_until: '2027-W20',
          half_life: 8,
        },
        tips: 2,
        parts: [],
      },
    ])
  })

  it.each([
    ['place', { indicator: { type: 'place', value: 'kk park' } }, 'type_never_leaves'],
    ['alias', { indicator: { type: 'alias', value: 'mr li' } }, 'type_never_leaves'],
    ['a thing only mentioned', { role: 'mentioned' }, 'role_not_scammer_controlled'],
    ['a place as role', { role: 'place' }, 'role_not_scammer_controlled'],
    ['a borrowed name', { role: 'claimed_identity' }, 'control_not_confirmed'],
    ['what nobody checked', { verifiedBy: null }, 'not_verified'],
    ['a bank', { indicator: { type: 'domain', value: 'bank.example' } }, 'safe_list'],
    [
      'a reporter’s own mail',
      { indicator: { type: 'email', value: 'me@mail.example' } },
      'reporter_contact',
    ],
    [
      'a reporter’s own number',
      { indicator: { type: 'handle', value: 'whatsapp:+66812345678' } },
      'reporter_contact',
    ],
    [
      'a link with a reporter’s mail in it',
      { indicator: { type: 'url', value: 'https://scam.example/v?u=ME%40mail.example' } },
      'reporter_contact',
    ],
    [
      'a link with anybody’s mail in it',
      { indicator: { type: 'url', value: 'https://scam.example/v?u=you%40other.example' } },
      'carries_an_address',
    ],
    [
      'what only a withdrawn tip holds',
      { sightings: [{ tipId: 'x', week: '2026-W01' }] },
      'no_counting_tip',
    ],
  ] as const)('stop %s', (_, part, reason) => {
    expect(reasonFor(part)).toBe(reason)
  })

  it('name the safe list and the entry of it', () => {
    const part = { indicator: { type: 'domain', value: 'bank.example' } } as const
    expect(publishableIndicators([candidate(part)], facts).stopped[0]?.safe).toEqual({
      list: 'bank',
      entry: 'bank.example',
    })
  })

  it('let a claimed identity out once a moderator says that the scammer controls it', () => {
    expect(reasonFor({ role: 'claimed_identity', controlConfirmed: true })).toBeUndefined()
  })

  it('let a profile link out whose path holds an @', () => {
    expect(
      reasonFor({ indicator: { type: 'url', value: 'https://www.tiktok.com/@best.jobs' } }),
    ).toBeUndefined()
  })

  it('leave once each, in an order that does not tell how they were chosen', () => {
    const values = ['b.example', 'a.example', 'b.example']
    const { kept } = publishableIndicators(
      values.map((value) => candidate({ indicator: { type: 'domain', value } })),
      facts,
    )
    expect(kept.map(({ indicator }) => indicator.value)).toEqual(['a.example', 'b.example'])
  })
})
