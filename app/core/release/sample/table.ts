import type { SubKind } from '#core/pattern/classification.ts'
import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import type { TacticCode } from '#core/pattern/tactics.ts'
import type { TipKind } from '#core/tip/kind.ts'

export type Sample = Readonly<{
  kind: TipKind
  subKind: SubKind
  status: PatternPayload['status']
  tlp: PatternPayload['tlp']
  title: string
  summary: string
  tactics: readonly TacticCode[]
  indicators: readonly (readonly [
    type: PayloadIndicator['type'],
    value: string,
    role: PayloadIndicator['role'],
  ])[]
  /** Numbers of others, counted from 1. */
  related?: readonly number[]
}>

const from = 'contacted_from'
const to = 'paid_to'

/** One row a pattern. Telephone numbers are of Ofcom's and the North American ranges for drama. */
export const samples: readonly Sample[] = [
  {
    kind: 'job_offer',
    subKind: 'scam_compound',
    status: 'new',
    tlp: 'clear',
    title: 'chat support jobs behind a fence',
    summary: 'Adverts promise office work; whoever comes is driven across a border.',
    tactics: ['inflated_pay_lure'],
    indicators: [
      ['url', 'https://jobs.sample.test/apply', from],
      ['phone', '+447700900123', from],
      ['handle', 'telegram:sample_recruiter', from],
    ],
    related: [5],
  },
  {
    kind: 'job_offer',
    subKind: 'paid_tasks',
    status: 'new',
    tlp: 'green',
    title: 'likes for money, then a deposit',
    summary: 'Small tasks are paid at first; later ones cost a deposit that never returns.',
    tactics: ['inflated_pay_lure', 'crypto_conversion'],
    indicators: [
      ['domain', 'tasks.sample.example', from],
      ['wallet', 'trx:TSampleSampleSampleSampleSampleSam', to],
    ],
  },
  {
    kind: 'job_offer',
    subKind: 'money_mule',
    status: 'amended',
    tlp: 'amber',
    title: 'accounts lent for a commission',
    summary: 'People are asked to pass money on through their own account.',
    tactics: ['inflated_pay_lure'],
    indicators: [
      ['bank_account', 'iban:GB00SMPL00000000000000', to],
      ['email', 'payroll@sample.example', from],
    ],
  },
  {
    kind: 'job_offer',
    subKind: 'advance_fee_job',
    status: 'revoked',
    tlp: 'green',
    title: 'visa fee before the first day',
    summary: '',
    tactics: [],
    indicators: [['phone', '+12025550123', from]],
  },
  {
    kind: 'forced_work',
    subKind: 'scam_compound',
    status: 'new',
    tlp: 'amber',
    title: 'people held to write to strangers',
    summary: 'Messages from inside ask for help; the same accounts write to victims.',
    tactics: ['crypto_conversion'],
    indicators: [
      ['handle', 'whatsapp:+447700900456', from],
      ['company', 'sample harbour holdings', 'claimed_identity'],
    ],
    related: [1],
  },
  {
    kind: 'forced_work',
    subKind: 'labour_exploitation',
    status: 'new',
    tlp: 'amber+strict',
    title: 'passports kept at the farm',
    summary: 'An agency collects passports on arrival and pays nothing.',
    tactics: [],
    indicators: [['company', 'sample fields recruitment', 'claimed_identity']],
  },
  {
    kind: 'investment',
    subKind: 'trading_platform',
    status: 'new',
    tlp: 'clear',
    title: 'a platform where only deposits work',
    summary: 'Profits show on the screen and withdrawals cost another deposit.',
    tactics: ['crypto_conversion'],
    indicators: [
      ['url', 'https://trade.sample.test/login', from],
      ['domain', 'trade.sample.test', from],
      ['app_package', 'android:test.sample.trade', from],
      ['wallet', 'eth:0x000000000000000000000000000000000000samp', to],
    ],
  },
  {
    kind: 'investment',
    subKind: 'romance_investment',
    status: 'amended',
    tlp: 'green',
    title: 'a wrong number that becomes a friend',
    summary: 'A chat begins by mistake and ends on a trading site.',
    tactics: ['crypto_conversion'],
    indicators: [
      ['handle', 'line:sample_friend', from],
      ['tx_hash', 'btc:00sample00sample00sample00sample00sample00sample00sample00sample', to],
    ],
    related: [7],
  },
  {
    kind: 'investment',
    subKind: 'recovery',
    status: 'new',
    tlp: 'green',
    title: 'a lawyer who gets lost money back',
    summary: 'Whoever lost money is called again and pays a fee in advance.',
    tactics: [],
    indicators: [
      ['email', 'cases@recovery.sample.example', from],
      ['phone', '+442079460123', from],
    ],
  },
  {
    kind: 'other_scam',
    subKind: 'impersonation',
    status: 'new',
    tlp: 'clear',
    title: 'a parcel that waits for a small fee',
    summary: 'A message names a carrier and links to a page that asks for a card.',
    tactics: [],
    indicators: [
      ['url', 'https://parcel.sample.test/pay?id=1', from],
      ['phone', '+12025550199', from],
    ],
  },
  {
    kind: 'other_scam',
    subKind: 'false_shop',
    status: 'new',
    tlp: 'green',
    title: 'a shop that never sends',
    summary: 'Low prices, payment by transfer only, no parcel.',
    tactics: [],
    indicators: [
      ['domain', 'shop.sample.example', from],
      ['bank_account', 'th:0000000000', to],
    ],
  },
  {
    kind: 'other_scam',
    subKind: 'malware',
    status: 'revoked',
    tlp: 'clear',
    title: 'an app said to be a bank’s',
    summary: '',
    tactics: [],
    indicators: [['app_package', 'android:example.sample.bank', from]],
  },
]
