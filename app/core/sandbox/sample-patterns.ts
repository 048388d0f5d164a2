import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import type { ReleasedPattern } from '#core/release/release.ts'

// Invented, all of it: domains that can't be had (RFC 2606), numbers that are kept for films and
// documentation, and accounts that fail their own checks elsewhere. Nobody stands behind any of them.

export const sampleWeek = '2026-W02'
export const sampleTime = '2026-01-05T06:00:00.000Z'

const indicator = (
  type: PayloadIndicator['type'],
  value: string,
  part: Partial<PayloadIndicator> = {},
): PayloadIndicator => ({
  type,
  value,
  role: 'contacted_from',
  confidence: 'high',
  score: 75,
  first_seen: '2025-W48',
  last_seen: '2026-W01',
  valid_until: '2099-W01',
  half_life: 8,
  ...part,
})

const paid = { role: 'paid_to' } as const

const sample = (number: number, part: Partial<PatternPayload>): PatternPayload => ({
  format: 'harborlight-pattern/1',
  id: `5a4d0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  number,
  version: 1,
  status: 'new',
  revocation: null,
  tlp: 'clear',
  kind: 'job_offer',
  sub_kind: null,
  tactics: [],
  title: '',
  summary: 'Invented for the sandbox. Nothing in it is real.',
  attributes: [],
  countries: [{ role: 'reported_from', country: 'TH', region: null, tips: '3-9' }],
  first_seen: '2025-W48',
  last_seen: '2026-W01',
  tips: '10-49',
  money: [],
  sectors: [],
  actions: [],
  indicators: [],
  ...part,
})

const payloads: readonly PatternPayload[] = [
  sample(900001, {
    sub_kind: 'scam_compound',
    tactics: ['inflated_pay_lure'],
    title: 'SANDBOX: office jobs that end behind a fence',
    actions: [
      { sector: 'telecom', recommended: ['number_blocked'] },
      { sector: 'platform', recommended: ['advert_removed'] },
    ],
    indicators: [
      indicator('url', 'https://jobs.sandbox.example/apply'),
      indicator('phone', '+442079460123'),
      indicator('handle', 'telegram:sandbox_jobs_example'),
    ],
  }),
  sample(900002, {
    kind: 'investment',
    sub_kind: 'trading_platform',
    tactics: ['crypto_conversion'],
    title: 'SANDBOX: a trading site that never pays out',
    money: [{ asset: 'USD', at_least: '10000', below: '100000', tips: '3-9' }],
    actions: [{ sector: 'finance', recommended: ['account_frozen', 'wallet_flagged'] }],
    indicators: [
      indicator('domain', 'trade.sandbox.example'),
      indicator('wallet', 'eth:0x0000000000000000000000000000000000000000', paid),
      indicator('bank_account', 'iban:GB33BUKB20201555555555', {
        ...paid,
        confidence: 'medium',
        score: 50,
      }),
    ],
  }),
  sample(900003, {
    kind: 'other_scam',
    sub_kind: 'false_shop',
    title: 'SANDBOX: a shop that delivers nothing',
    indicators: [
      indicator('domain', 'shop.sandbox.example', { confidence: 'low', score: 15 }),
      indicator('email', 'orders@shop.sandbox.example'),
    ],
  }),
  sample(900004, {
    version: 2,
    status: 'revoked',
    revocation: 'false_positive',
    title: 'SANDBOX: revoked, so take its indicator out',
    summary: '',
    indicators: [indicator('domain', 'honest.sandbox.example')],
  }),
]

/** The sample release's patterns, of every kind that an import must cope with. */
export const samplePatterns: readonly ReleasedPattern[] = payloads.map((payload) => ({
  payload,
  created: sampleTime,
  modified: sampleTime,
}))
