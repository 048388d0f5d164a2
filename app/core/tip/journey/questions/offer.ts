import { currencies } from '#core/tip/asset.ts'
import { codesOf, type Question } from '../question.ts'
import { offerSigns } from '../sign.ts'

/** The job that was offered. What it turned out to be is in forced-work.ts. */
export const offerQuestions = {
  job_role: {
    type: 'radio',
    level: 'coded',
    options: [
      'customer_service',
      'sales_marketing',
      'technology',
      'office',
      'finance',
      'translation',
      'hospitality',
      'beauty_modelling',
      'manual',
      'care',
      'teaching',
      'other',
      'unknown',
    ],
  },
  job_title: { type: 'text', level: 'sealed', max: 300 },
  pay_level: {
    type: 'radio',
    level: 'coded',
    options: ['far_above', 'above', 'usual', 'below', 'unknown'],
  },
  pay_promised: {
    type: 'rows',
    level: 'sealed',
    columns: {
      amount: { type: 'amount', max: 40, required: true },
      asset: { type: 'select', options: currencies },
      period: { type: 'select', options: ['hour', 'day', 'week', 'month', 'year'] },
    },
    maxRows: 1,
  },
  recruited_by: {
    type: 'radio',
    level: 'coded',
    options: ['stranger_online', 'friend_or_family', 'agency', 'employer', 'unknown'],
  },
  interview: {
    type: 'radio',
    level: 'coded',
    options: ['none', 'chat', 'short_call', 'typing_test', 'full', 'unknown'],
  },
  travel_paid_by: {
    type: 'radio',
    level: 'coded',
    options: ['employer_all', 'employer_part', 'worker', 'loan', 'unknown'],
  },
  fee_asked: {
    type: 'radio',
    level: 'coded',
    options: ['asked_paid', 'asked_not_paid', 'no', 'unknown'],
  },
  visa: {
    type: 'radio',
    level: 'coded',
    options: ['work', 'tourist', 'on_arrival', 'none', 'not_needed', 'unknown'],
  },
  contract: {
    type: 'radio',
    level: 'coded',
    options: ['signed', 'promised', 'unreadable', 'none', 'unknown'],
  },
  offer_signs: {
    type: 'checkboxes',
    level: 'coded',
    options: [...codesOf(offerSigns), 'none', 'unknown'],
    exclusive: ['none', 'unknown'],
  },
} as const satisfies Record<string, Question>
