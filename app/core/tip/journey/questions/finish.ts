import { consentPurposes } from '#core/tip/consent.ts'
import { languages } from '#core/tip/language.ts'
import type { Question } from '../question.ts'

/** How we may use what was told, and whether we may answer. */
export const finishQuestions = {
  language: { type: 'select', level: 'coded', options: languages },
  consents: { type: 'checkboxes', level: 'coded', options: consentPurposes },
  give_contact: { type: 'radio', level: 'coded', options: ['yes', 'no'], steers: true },
  contact_name: { type: 'text', level: 'identity', max: 200, autoComplete: 'name' },
  contact_email: {
    type: 'text',
    level: 'identity',
    max: 320,
    format: 'email',
    autoComplete: 'email',
  },
  contact_phone: {
    type: 'text',
    level: 'identity',
    max: 60,
    format: 'phone',
    autoComplete: 'tel',
  },
  email_ack: { type: 'checkboxes', level: 'coded', options: ['yes'], steers: true },
} as const satisfies Record<string, Question>
