import { describe, expect, it } from 'vitest'
import { buildPayload } from '#core/pattern/build-payload.ts'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import type { PatternDraft, PatternTip } from '#core/pattern/draft.ts'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { revokePayload } from '#core/pattern/revoke-payload.ts'
import { fc } from '#tests/support/property.ts'
import { candidate, codedAnswers, draft, tips } from './arbitraries.ts'

const facts = { safeHit: () => null, isReporterContact: () => false }
const build = (patternDraft: PatternDraft, all: readonly PatternTip[], k = 5) =>
  buildPayload(patternDraft, all, facts, { k })

const tip = (tipId: string, part: Partial<PatternTip> = {}): PatternTip => ({
  tipId,
  withdrawn: false,
  consents: { use_in_patterns: true },
  coded: [codedAnswers[0], codedAnswers[2]],
  week: '2026-W44',
  places: [{ role: 'destination', country: 'KH', region: null }],
  losses: [{ asset: 'USD', amount: '700' }],
  ...part,
})
const six = [...'123456'].map((n) => tip(`t${n}`))

function payloadOf(patternDraft: PatternDraft, all: readonly PatternTip[], k = 5) {
  const built = build(patternDraft, all, k)
  if (!built.ok) throw new Error(built.reason)
  return built.payload
}

describe('what leaves about a pattern', () => {
  it('is built from coded answers, approved indicators and a moderator’s words', () => {
    expect(payloadOf(draft(), six)).toEqual({
      format: 'harborlight-pattern/1',
      id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c01',
      number: 12,
      version: 1,
      status: 'new',
      revocation: null,
      tlp: 'amber',
      kind: 'job_offer',
      sub_kind: 'scam_compound',
      tactics: ['inflated_pay_lure', 'tourist_visa_route'],
      title: 'Chat support jobs that end behind a fence',
      summary: 'Adverts promise office work.\nPeople are driven across a border at night.',
      attributes: [
        { question: 'job_role', value: 'customer_service', tips: '3-9' },
        { question: 'visa', value: 'tourist', tips: '3-9' },
      ],
      countries: [{ role: 'destination', country: 'KH', region: null, tips: '3-9' }],
      first_seen: '2026-W44',
      last_seen: '2026-W47',
      tips: '3-9',
      money: [{ asset: 'USD', at_least: '1000', below: '10000', tips: '3-9' }],
      sectors: ['police', 'telecom'],
      actions: [{ sector: 'telecom', recommended: ['number_blocked'] }],
      indicators: [
        {
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
      ],
      related: [],
    })
  })

  it('says for each field why it may leave', () => {
    const built = build(draft(), six)
    if (!built.ok) throw new Error(built.reason)
    // What a pattern need not have, such as its urgency, has a reason, too.
    expect(Object.keys(built.why)).toEqual(expect.arrayContaining(Object.keys(built.payload)))
    expect(built.why.urgent).toMatchObject({ rule: 8 })
  })

  it('lists what stays, with the reason, for the reviewer', () => {
    const built = build(draft({ indicators: [candidate({ verifiedBy: null })] }), [
      ...six,
      tip('t7', { withdrawn: true }),
      tip('t8', { coded: [codedAnswers[1]] }),
    ])
    expect(built.stopped).toEqual([
      { what: 'tip', tipId: 't7', reason: 'withdrawn' },
      { what: 'attribute', ...codedAnswers[1], count: 1, reason: 'below_k' },
      { what: 'attribute', ...codedAnswers[3], count: 0, reason: 'below_k' },
      { what: 'attribute', ...codedAnswers[4], count: 0, reason: 'below_k' },
      {
        what: 'indicator',
        indicator: { type: 'domain', value: 'scam.example' },
        reason: 'not_verified',
      },
    ])
  })

  it.each([
    ['no tip that counts', draft(), [tip('t1', { withdrawn: true })], 'no_counting_tips'],
    ['a finer name of another kind', draft({ subKind: 'giveaway' }), six, 'sub_kind_of_other_kind'],
    ['an empty title', draft({ title: ' ' }), six, 'unfit'],
    ['half a surrogate pair', draft({ summary: 'a\ud83d' }), six, 'unfit'],
    ['a control character', draft({ summary: 'a\u0007' }), six, 'unfit'],
  ] as const)('is refused with %s', (_, patternDraft, all, reason) => {
    expect(build(patternDraft, all)).toMatchObject({ ok: false, reason })
  })

  it('hashes alike for the same words in another Unicode form or line ending', () => {
    const one = draft({ title: 'Caf\u00e9', summary: 'a\nb' })
    const other = draft({ title: 'Cafe\u0301 ', summary: 'a\r\nb\n' })
    expect(payloadHash(payloadOf(one, six))).toBe(payloadHash(payloadOf(other, six)))
    expect(payloadHash(payloadOf(one, six))).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('whatever the tips hold', () => {
  it('no byte depends on anything a reporter typed', () => {
    const typed = fc.record({
      story: fc.string(),
      messages: fc.array(fc.string()),
      job_title: fc.string(),
      contact_name: fc.string(),
    })
    const smuggled = fc.record({ question: fc.string(), value: fc.string() })
    fc.assert(
      fc.property(
        tips(12),
        fc.array(typed),
        fc.array(smuggled),
        fc.string(),
        (all, words, coded, text) => {
          const told = all.map((one, i) => ({
            ...one,
            ...words[i % (words.length || 1)],
            coded: [...one.coded, ...coded],
            places: [...one.places, { role: 'destination' as const, country: text, region: text }],
            losses: [...one.losses, { asset: text, amount: '1' }],
          }))
          const [silent, loud] = [build(draft(), all, 3), build(draft(), told, 3)]
          if (silent.ok && loud.ok)
            expect(canonicalJson(loud.payload)).toBe(canonicalJson(silent.payload))
          expect(loud.ok).toBe(silent.ok)
        },
      ),
    )
  })

  it('tips without consent and the order of tips leave no trace', () => {
    fc.assert(
      fc.property(tips(14), tips(5), fc.integer({ min: 3, max: 6 }), (all, others, k) => {
        const silent = others.map((one, i) => ({
          ...one,
          tipId: `silent${i}`,
          consents: { use_in_patterns: false },
        }))
        const sightings = silent.map(({ tipId }) => ({ tipId, week: '2020-W01' }))
        const plain = candidate()
        const more = candidate({ sightings: [...plain.sightings, ...sightings] })
        const a = build(draft({ indicators: [plain] }), all, k)
        const b = build(draft({ indicators: [more] }), [...silent, ...all.toReversed()], k)
        expect(b.ok).toBe(a.ok)
        if (a.ok && b.ok) expect(payloadHash(b.payload)).toBe(payloadHash(a.payload))
      }),
    )
  })

  it('one tip more or less changes no attribute but at k or at the edge of a band', () => {
    fc.assert(
      fc.property(tips(14), fc.nat(), fc.integer({ min: 3, max: 6 }), (all, pick, k) => {
        fc.pre(all.length > 0)
        const gone = all[pick % all.length]
        const [before, after] = [
          build(draft(), all, k),
          build(draft(), all.toSpliced(pick % all.length, 1), k),
        ]
        if (!before.ok || !after.ok) return
        const shown = (built: typeof before) =>
          built.payload.attributes.map((one) => JSON.stringify(one))
        const changed = shown(before).filter((one) => !shown(after).includes(one))
        const mine = (gone?.coded ?? []).map(({ question, value }) => `${question}=${value}`)
        for (const one of changed) {
          const { question, value } = JSON.parse(one) as { question: string; value: string }
          expect(mine).toContain(`${question}=${value}`)
        }
        expect(after.payload.attributes.length).toBeLessThanOrEqual(
          before.payload.attributes.length,
        )
      }),
    )
  })

  it('the payload always fits its schema and never holds a true count', () => {
    fc.assert(
      fc.property(tips(), fc.integer({ min: 3, max: 6 }), (all, k) => {
        const built = build(draft(), all, k)
        if (!built.ok) return
        expect(patternPayloadSchema.parse(built.payload)).toEqual(built.payload)
        expect(canonicalJson(built.payload)).not.toMatch(/"(count|tips)":\d/)
      }),
    )
  })
})

describe('a revoked pattern', () => {
  it('keeps the indicators to take out and drops all that was said about people', () => {
    const published = payloadOf(draft(), six)
    const revoked = revokePayload(published, 'withdrawn_tips')
    expect(patternPayloadSchema.parse(revoked)).toEqual(revoked)
    expect(revoked).toMatchObject({
      version: 2,
      status: 'revoked',
      revocation: 'withdrawn_tips',
      summary: '',
      attributes: [],
      countries: [],
      money: [],
      indicators: published.indicators,
    })
  })
})
