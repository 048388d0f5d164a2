import { describe, expect, it } from 'vitest'
import { parseWhole } from '#core/tip/form/answers.ts'
import { importKinds } from '#core/tip/import/kinds.ts'
import { splitImported } from '#core/tip/import/record.ts'
import { fc } from '#tests/support/property.ts'

const { tips, 'job-ads': jobAds, 'investment-sites': sites } = importKinds

const ad = {
  id: 'ad-1',
  title: 'Data entry clerk',
  location: 'US, TX, Austin',
  salary_range: '25000-30000',
  description: 'Write to #EMAIL_abc# today',
  function: 'Customer Service',
  fraudulent: false,
}

const entry = {
  id: 'site-1',
  name: 'double.example',
  url: 'http://double.example',
  category: 'Scamming',
  subcategory: 'Trust-Trading',
  description: null,
  addresses: { ETH: ['0xabc', '0xabc'], UNKNOWN: ['bc1qx'] },
}

const line = {
  format: 'harborlight-tip/1',
  source_id: 'hotline-7',
  kind: 'job_offer',
  filed_at: '2026-11-01T10:00:00Z',
  language: 'th',
  country: 'TH',
  story: 'She was told to fly on Friday.',
  answers: { danger_now: 'no', travel_when: 'within_7_days', offer_signs: ['hurry', 'chat_only'] },
  identifiers: [{ type: 'phone', value: '081 234 5678' }],
  losses: [{ amount: 1500.125, asset: 'THB', method: 'cash' }],
  consents: ['use_in_patterns'],
}

describe('importing job adverts', () => {
  it('keeps the masked contacts in the story, and the label out of everything', () => {
    const result = jobAds(ad)
    expect(result).toMatchObject({
      ok: true,
      tip: {
        sourceId: 'ad-1',
        answers: {
          kind: 'job_offer',
          job_role: 'customer_service',
          destination_country: 'US',
          danger_now: 'unknown',
        },
      },
    })
    expect(JSON.stringify(result)).toContain('#EMAIL_abc#')
    expect(jobAds({ ...ad, fraudulent: true })).toEqual(result)
  })
})

describe('importing investment sites', () => {
  it('gives the site and each address once with its chain', () => {
    const result = sites(entry)
    expect(result).toMatchObject({ ok: true, tip: { answers: { scheme: 'giveaway' } } })
    expect(result.ok && result.tip.indicators).toEqual([
      { type: 'url', raw: 'http://double.example', role: 'contacted_from', hints: {} },
      { type: 'wallet', raw: '0xabc', role: 'paid_to', hints: { chain: 'eth' } },
      { type: 'wallet', raw: 'bc1qx', role: 'paid_to', hints: {} },
    ])
  })

  it('reads an e-mail address where the list has one for a site', () => {
    const result = sites({ ...entry, url: 'mailto:a@b.example', addresses: {} })
    expect(result.ok && result.tip.indicators).toEqual([
      { type: 'email', raw: 'a@b.example', role: 'contacted_from', hints: {} },
    ])
  })
})

describe('importing a record that says little', () => {
  it('takes what there is, and refuses a record that tells nothing', () => {
    expect(jobAds({ id: 'ad-2', title: '', description: 'Come and work' }).ok).toBe(true)
    expect(jobAds({ id: 'ad-3', title: ' ', location: 'US' })).toEqual({
      ok: false,
      reason: 'nothing_told',
    })
    expect(sites({ id: 's-2', name: null, url: '', addresses: { BTC: '1abc' } })).toMatchObject({
      ok: true,
      tip: { indicators: [{ type: 'wallet', raw: '1abc', hints: { chain: 'btc' } }] },
    })
    expect(sites({ id: 's-3', name: ' ', category: 'Scamming' })).toEqual({
      ok: false,
      reason: 'nothing_told',
    })
  })
})

describe('importing tips of a partner', () => {
  it('gives what the form would have given', () => {
    const result = tips(line)
    if (!result.ok) throw new Error(result.reason)
    expect(parseWhole(result.tip.answers, { evidenceFiles: 0 }).ok).toBe(true)
    const split = splitImported(result.tip)
    expect(split).toMatchObject({
      language: 'th',
      countries: { current: 'TH' },
      losses: [{ amount: '1500.1250', asset: 'THB', method: 'cash' }],
      consents: { use_in_patterns: true, share_with_police: false },
      structuredIndicators: [
        { type: 'phone', raw: '081 234 5678', role: 'contacted_from', hints: { country: 'TH' } },
      ],
    })
    expect(split.coded).toContainEqual({ question: 'offer_signs', value: 'hurry' })
    expect(split.sealed).toContainEqual({ field: 'identifiers', text: 'phone: 081 234 5678' })
  })

  it.each([
    ['a list', [], 'not_an_object'],
    ['another version', { ...line, format: 'harborlight-tip/9' }, 'unknown_format'],
    ['another kind', { ...line, kind: 'lottery' }, 'unknown_kind'],
    ['no source id', { ...line, source_id: undefined }, 'missing_field'],
    ['a wrong date', { ...line, filed_at: 'yesterday' }, 'wrong_field'],
    ['a wrong country', { ...line, country: 'Thailand' }, 'wrong_field'],
    ['a wrong language', { ...line, language: '??' }, 'wrong_field'],
    ['a wrong amount', { ...line, losses: [{ amount: '1,5', asset: 'THB' }] }, 'wrong_field'],
    ['an unknown key', { ...line, extra: 1 }, 'wrong_field'],
    ['an unknown question', { ...line, answers: { shoe_size: '42' } }, 'unknown_answer'],
    ['an unknown code', { ...line, answers: { danger_now: 'maybe' } }, 'unknown_answer'],
    ['free text as an answer', { ...line, answers: { story: 'x' } }, 'unknown_answer'],
    ['nothing told', { ...line, story: ' ', identifiers: [] }, 'nothing_told'],
  ])('refuses %s', (_, record, reason) => {
    expect(tips(record)).toMatchObject({ ok: false, reason })
  })
})

describe('importing each kind of tip', () => {
  it.each([
    ['forced_work', { people_there: 'more', kept_there: ['debt', 'cannot_leave'] }],
    ['other_scam', { scam_type: 'official' }],
    ['investment', { platform_named: 'no', own_coin: 'yes' }],
  ])('reads the coded answers of %s', (kind, answers) => {
    const result = tips({ ...line, kind, answers })
    expect(result).toMatchObject({ ok: true, tip: { answers: { kind, ...answers } } })
  })
})

describe('every import kind', () => {
  it('refuses junk with a reason and never throws', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.record({ id: fc.anything(), title: fc.anything(), url: fc.anything(), name: fc.string() }),
      fc.record({ format: fc.constant('harborlight-tip/1'), kind: fc.anything() }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(importKinds)), junk, (map, record) => {
        const result = map(record)
        if (!result.ok) expect(result.reason).toMatch(/^[a-z_]+$/)
      }),
    )
  })
})
