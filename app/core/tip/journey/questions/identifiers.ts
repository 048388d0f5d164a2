import type { Platform } from '#core/indicator/handle/platforms.ts'
import type { Question } from '../question.ts'

export const platforms = [
  'telegram',
  'whatsapp',
  'facebook',
  'instagram',
  'tiktok',
  'line',
  'wechat',
  'zalo',
  'viber',
  'signal',
  'kakaotalk',
  'skype',
  'discord',
  'linkedin',
  'x',
  'snapchat',
  'other',
] as const satisfies readonly (Platform | 'other')[]

export const chains = ['btc', 'eth', 'trx', 'bsc', 'sol', 'ltc', 'xrp', 'bch', 'doge'] as const

/** What a scammer uses. Pages follow only for the kinds that the person says they have. */
export const identifierQuestions = {
  identifier_kinds: {
    type: 'checkboxes',
    level: 'coded',
    steers: true,
    options: [
      'website',
      'phone',
      'account',
      'email',
      'wallet',
      'bank_account',
      'company',
      'person',
      'none',
    ],
    exclusive: ['none'],
  },
  websites: {
    type: 'lines',
    level: 'indicator',
    max: 2000,
    maxLines: 20,
    indicators: [{ type: 'url', role: 'contacted_from' }],
  },
  phones: {
    type: 'lines',
    level: 'indicator',
    max: 60,
    maxLines: 20,
    indicators: [{ type: 'phone', role: 'contacted_from' }],
  },
  accounts: {
    type: 'rows',
    level: 'indicator',
    columns: {
      platform: { type: 'select', options: platforms },
      name: { type: 'text', max: 200, required: true },
    },
    maxRows: 10,
    indicators: [
      { type: 'handle', role: 'contacted_from', from: 'name', hints: { platform: 'platform' } },
    ],
  },
  emails: {
    type: 'lines',
    level: 'indicator',
    max: 320,
    maxLines: 20,
    indicators: [{ type: 'email', role: 'contacted_from' }],
  },
  wallets: {
    type: 'rows',
    level: 'indicator',
    columns: {
      address: { type: 'text', max: 200, required: true },
      chain: { type: 'select', options: chains },
    },
    maxRows: 10,
    indicators: [{ type: 'wallet', role: 'paid_to', from: 'address', hints: { chain: 'chain' } }],
  },
  bank_accounts: {
    type: 'rows',
    level: 'indicator',
    columns: {
      number: { type: 'text', max: 60 },
      country: { type: 'country' },
      holder: { type: 'text', max: 200 },
    },
    maxRows: 10,
    indicators: [
      { type: 'bank_account', role: 'paid_to', from: 'number', hints: { country: 'country' } },
      { type: 'alias', role: 'paid_to', from: 'holder' },
    ],
  },
  companies: {
    type: 'lines',
    level: 'indicator',
    max: 200,
    maxLines: 20,
    indicators: [{ type: 'company', role: 'claimed_identity' }],
  },
  people: {
    type: 'lines',
    level: 'indicator',
    max: 200,
    maxLines: 20,
    indicators: [{ type: 'alias', role: 'claimed_identity' }],
  },
  transactions: {
    type: 'lines',
    level: 'indicator',
    max: 200,
    maxLines: 20,
    indicators: [{ type: 'tx_hash', role: 'paid_to' }],
  },
} as const satisfies Record<string, Question>
