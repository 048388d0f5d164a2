import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { releaseFormats } from '#core/release/files.ts'
import type { ReleaseInput } from '#core/release/release.ts'
import { wholeRelease } from '#core/release/whole-file.ts'

export const indicatorOf = (
  type: PayloadIndicator['type'],
  value: string,
  part: Partial<PayloadIndicator> = {},
): PayloadIndicator => ({
  type,
  value,
  role: 'contacted_from',
  confidence: 'high',
  score: 85,
  first_seen: '2026-W40',
  last_seen: '2026-W46',
  valid_until: '2027-W20',
  half_life: 8,
  ...part,
})

/** One of each type that may leave. */
export const oneOfEach: readonly PayloadIndicator[] = [
  indicatorOf('url', "https://scam.example/a?b='c'&d=\\e"),
  indicatorOf('domain', 'xn--80ak6aa92e.example'),
  indicatorOf('email', 'hr@scam.example'),
  indicatorOf('phone', '+85512345678'),
  indicatorOf('handle', 'telegram:best_jobs'),
  indicatorOf('wallet', 'eth:0x00000000219ab540356cbb839cbe05303d7705fa', { role: 'paid_to' }),
  indicatorOf('tx_hash', 'unknown:9f2c', { role: 'paid_to' }),
  indicatorOf('bank_account', 'iban:GB29NWBK60161331926819', { role: 'paid_to' }),
  indicatorOf('bank_account', 'th:1234567890', { role: 'paid_to', confidence: 'low', score: 15 }),
  indicatorOf('company', 'golden harbour holdings', { role: 'claimed_identity' }),
  indicatorOf('app_package', 'android:com.scam.trade', { confidence: 'medium', score: 50 }),
]

export const payloadOf = (part: Partial<PatternPayload> = {}): PatternPayload => ({
  format: 'harborlight-pattern/1',
  id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c01',
  number: 12,
  version: 1,
  status: 'new',
  revocation: null,
  tlp: 'amber',
  kind: 'job_offer',
  sub_kind: 'scam_compound',
  tactics: ['inflated_pay_lure', 'crypto_conversion'],
  title: 'Chat support jobs that end behind a fence',
  summary: 'Adverts promise office work.\nPeople are driven across a border at night.',
  attributes: [{ question: 'visa', value: 'tourist', tips: '3-9' }],
  countries: [
    { role: 'reported_from', country: 'TH', region: null, tips: '10-49' },
    { role: 'destination', country: 'KH', region: null, tips: '3-9' },
    { role: 'destination', country: 'KH', region: 'KH-1', tips: '3-9' },
  ],
  first_seen: '2026-W40',
  last_seen: '2026-W46',
  tips: '10-49',
  money: [{ asset: 'USD', at_least: '10000', below: '100000', tips: '3-9' }],
  sectors: ['police', 'telecom'],
  actions: [{ sector: 'telecom', recommended: ['number_blocked'] }],
  indicators: [...oneOfEach],
  related: [{ id: '0b6f7c1e-6f0a-4f43-9f53-0a4f2a1d9c02', number: 7 }],
  ...part,
})

export const releaseOf = (
  payloads: readonly PatternPayload[] = [payloadOf()],
  part: Partial<ReleaseInput> = {},
): ReleaseInput => ({
  sequence: 3,
  week: '2026-W47',
  created: '2026-11-20T06:00:00.000Z',
  portal: {
    id: 'https://harborlight.example',
    name: 'Harborlight',
    created: '2026-01-05T00:00:00.000Z',
    modified: '2026-01-05T00:00:00.000Z',
  },
  patterns: payloads.map((payload) => ({
    payload,
    created: '2026-11-13T06:00:00.000Z',
    modified: '2026-11-20T06:00:00.000Z',
  })),
  ...part,
})

/** Every file of a variant but manifest and signatures, by name. */
export const releaseFiles = (release: ReleaseInput): Map<string, string> =>
  new Map(releaseFormats.map((format) => [format.name, wholeRelease(format, release)]))
