import { describe, expect, it } from 'vitest'
import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { revokePayload } from '#core/pattern/revoke-payload.ts'
import { patternStates } from '#core/pattern/states.ts'
import { type DepartingPattern, judgeDeparture } from '#core/release/departure.ts'
import { fc } from '#tests/support/property.ts'
import { payloadOf } from '#tests/support/release-input.ts'

const week = '2026-W47'

const waiting = (
  payload: PatternPayload,
  change: Partial<DepartingPattern> = {},
): DepartingPattern => ({
  id: payload.id,
  number: payload.number,
  state: 'scheduled',
  authorId: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c99',
  payload,
  payloadHash: payloadHash(payload),
  approvedHash: payloadHash(payload),
  scheduledWeek: week,
  released: null,
  tipWithdrawnSince: false,
  safeHit: () => null,
  ...change,
})

const first = payloadOf()
const second = payloadOf({ version: 2, status: 'amended', summary: 'Now by bus.' })
const taken = revokePayload(first, 'error')

const reasonOf = (pattern: DepartingPattern) => {
  const verdict = judgeDeparture(pattern, week)
  return verdict.ok ? verdict.next : verdict.reason
}

describe('a pattern whose turn it is', () => {
  it('stays when one of its indicators has come onto a safe list, which is named', () => {
    const hit = { list: 'domains-banks', entry: 'example' }
    const safeHit: DepartingPattern['safeHit'] = ({ type }) => (type === 'domain' ? hit : null)
    const verdict = judgeDeparture(waiting(first, { safeHit }), week)
    expect(verdict).toMatchObject({
      ok: false,
      reason: 'indicator_safe_since',
      safe: [{ indicator: { type: 'domain' }, hit }],
    })
  })

  it('is taken back all the same when its indicator is safe by now', () => {
    const safeHit = () => ({ list: 'domains-banks', entry: 'example' })
    const revoked = { state: 'revoked', released: first, safeHit } as const
    expect(reasonOf(waiting(taken, revoked))).toBe('revoked')
  })

  it.each([
    ['leaves as it was approved', waiting(first), 'published'],
    [
      'leaves late when its week was missed',
      waiting(first, { scheduledWeek: '2026-W40' }),
      'published',
    ],
    ['leaves as the next version', waiting(second, { released: first }), 'published'],
    ['waits for its week', waiting(first, { scheduledWeek: '2026-W48' }), 'other_week'],
    ['stays without an approval', waiting(first, { approvedHash: null }), 'changed_since_approval'],
    [
      'stays when a tip was withdrawn',
      waiting(first, { tipWithdrawnSince: true }),
      'tip_withdrawn_since',
    ],
    [
      'stays when it is new for the second time',
      waiting(first, { released: first }),
      'version_not_next',
    ],
    [
      'stays when a version is left out',
      waiting({ ...second, version: 3 }, { released: first }),
      'version_not_next',
    ],
    ['stays when it is no payload', waiting(first, { payload: null }), 'payload_unfit'],
    ['stays when it is another’s', waiting(first, { number: 13 }), 'payload_of_other'],
    [
      'stays when its hash is not its own',
      waiting(first, { payloadHash: payloadHash(second) }),
      'payload_altered',
    ],
  ] as const)('%s', (_, pattern, outcome) => {
    expect(reasonOf(pattern)).toBe(outcome)
  })

  it.each([
    [
      'leaves when it takes back what is out',
      waiting(taken, { state: 'revoked', released: first }),
      'revoked',
    ],
    ['stays when nothing is out', waiting(taken, { state: 'revoked' }), 'never_released'],
    [
      'stays when it was taken back before',
      waiting(revokePayload(taken, 'error'), { state: 'revoked', released: taken }),
      'not_a_revocation',
    ],
    [
      'stays when it is none',
      waiting(second, { state: 'revoked', released: first }),
      'not_a_revocation',
    ],
    [
      'stays when it skips a version',
      waiting({ ...taken, version: 3 }, { state: 'revoked', released: first }),
      'not_a_revocation',
    ],
  ] as const)('and that is revoked %s', (_, pattern, outcome) => {
    expect(reasonOf(pattern)).toBe(outcome)
  })

  it('leaves from no other state', () => {
    for (const state of patternStates.filter((one) => one !== 'scheduled' && one !== 'revoked'))
      expect(reasonOf(waiting(first, { state }))).toBe('not_allowed')
  })

  it('never leaves with a field that nobody approved', () => {
    const fields = Object.keys(patternPayloadSchema.shape) as (keyof PatternPayload)[]
    const other = payloadOf({
      id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c02',
      number: 13,
      version: 2,
      status: 'amended',
      tlp: 'clear',
      kind: 'investment',
      sub_kind: 'recovery',
      tactics: [],
      title: 'Another',
      summary: 'Other words.',
      attributes: [],
      countries: [],
      first_seen: '2026-W01',
      last_seen: '2026-W02',
      tips: '250+',
      money: [],
      sectors: [],
      actions: [],
      indicators: [],
      urgent: 'spreading_fast',
      related: [],
    })
    fc.assert(
      fc.property(fc.subarray(fields, { minLength: 1 }), (chosen) => {
        const changes = Object.fromEntries(chosen.map((field) => [field, other[field]]))
        const payload = { ...first, ...changes }
        if (payloadHash(payload) === payloadHash(first)) return
        const kept = { approvedHash: payloadHash(first), id: payload.id, number: payload.number }
        for (const stored of [payloadHash(first), payloadHash(payload)])
          expect(judgeDeparture(waiting(payload, { ...kept, payloadHash: stored }), week).ok).toBe(
            false,
          )
        const revoked = { ...taken, ...changes }
        if (payloadHash(revoked) === payloadHash(taken)) return
        expect(
          judgeDeparture(waiting(revoked, { state: 'revoked', released: first }), week).ok,
        ).toBe(false)
      }),
    )
  })
})
