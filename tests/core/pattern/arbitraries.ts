import type { IndicatorCandidate } from '#core/pattern/anonymise/indicators.ts'
import type { PatternDraft, PatternTip } from '#core/pattern/draft.ts'
import { fc } from '#tests/support/property.ts'

/** A few real options of the catalogue, few enough that tips often share them. */
export const codedAnswers = [
  { question: 'job_role', value: 'customer_service' },
  { question: 'pay_level', value: 'far_above' },
  { question: 'visa', value: 'tourist' },
  { question: 'where_seen', value: 'telegram' },
  { question: 'where_seen', value: 'facebook' },
] as const

const weeks = ['2026-W01', '2026-W30', '2026-W44', '2026-W47'] as const

export const coded = fc.subarray([...codedAnswers])

export const tip = (tipId: string): fc.Arbitrary<PatternTip> =>
  fc.record({
    tipId: fc.constant(tipId),
    withdrawn: fc.boolean().map((no) => no && tipId.endsWith('7')),
    consents: fc.record({ use_in_patterns: fc.nat(9).map((n) => n > 0) }),
    coded,
    week: fc.constantFrom(...weeks),
    places: fc.subarray([
      { role: 'destination' as const, country: 'KH', region: 'KH-1' },
      { role: 'destination' as const, country: 'MM', region: null },
      { role: 'reported_from' as const, country: 'TH', region: null },
    ]),
    losses: fc.subarray([
      { asset: 'USD', amount: '1500.50' },
      { asset: 'USD', amount: '20000' },
      { asset: 'BTC', amount: '0.25' },
    ]),
  })

export const tips = (max = 40): fc.Arbitrary<PatternTip[]> =>
  fc.nat(max).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => tip(`t${i}`))))

export const candidate = (part: Partial<IndicatorCandidate> = {}): IndicatorCandidate => ({
  indicator: { type: 'domain', value: 'scam.example' },
  role: 'contacted_from',
  confidence: 'high',
  standing: { elsewhere: false, acted: false, disputed: false },
  verifiedBy: 'heron',
  controlConfirmed: false,
  sightings: [
    { tipId: 't1', week: '2026-W44' },
    { tipId: 't2', week: '2026-W47' },
  ],
  validUntil: '2027-W20',
  ...part,
})

export const draft = (part: Partial<PatternDraft> = {}): PatternDraft => ({
  id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c01',
  number: 12,
  version: 1,
  status: 'new',
  tlp: 'amber',
  kind: 'job_offer',
  subKind: 'scam_compound',
  tactics: ['tourist_visa_route', 'inflated_pay_lure'],
  title: 'Chat support jobs that end behind a fence',
  summary: 'Adverts promise office work.\r\nPeople are driven across a border at night.',
  attributes: codedAnswers,
  indicators: [candidate()],
  sectors: ['telecom', 'police'],
  actions: [
    { sector: 'telecom', recommended: ['number_blocked'] },
    { sector: 'ngo', recommended: ['person_assisted'] },
  ],
  related: [],
  countedBefore: null,
  ...part,
})
