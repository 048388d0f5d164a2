import { assets } from '#core/tip/asset.ts'
import { type Question, yesNoUnknown } from '../question.ts'

export const paymentMethods = [
  'bank_transfer',
  'card',
  'cash',
  'crypto',
  'gift_card',
  'mobile_money',
  'payment_app',
  'other',
] as const

const personalData = [
  'passport',
  'identity_card',
  'selfie',
  'bank_details',
  'card_details',
  'passwords_or_codes',
  'address',
  'family_contacts',
  'intimate_pictures',
  'device_access',
  'none',
  'unknown',
] as const

/** What was taken, and what was asked for. */
export const moneyQuestions = {
  money_lost: { type: 'radio', level: 'coded', options: yesNoUnknown },
  losses: {
    type: 'rows',
    level: 'coded',
    columns: {
      amount: { type: 'amount', max: 40, required: true },
      asset: { type: 'select', options: assets, required: true },
      method: { type: 'select', options: paymentMethods },
    },
    maxRows: 10,
  },
  last_payment: {
    type: 'radio',
    level: 'coded',
    options: ['within_72_hours', 'within_30_days', 'longer_ago', 'unknown'],
  },
  data_asked: {
    type: 'checkboxes',
    level: 'coded',
    options: personalData,
    exclusive: ['none', 'unknown'],
  },
  data_given: {
    type: 'checkboxes',
    level: 'coded',
    options: personalData,
    exclusive: ['none', 'unknown'],
  },
} as const satisfies Record<string, Question>
