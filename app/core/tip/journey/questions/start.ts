import { tipKindCodes } from '#core/tip/kind.ts'
import { type Question, yesNoUnknown } from '../question.ts'

/** Who, how urgent, and what happened. */
export const startQuestions = {
  danger_now: { type: 'radio', level: 'coded', options: yesNoUnknown, required: true },
  kind: { type: 'radio', level: 'coded', options: tipKindCodes, required: true },
  /** A quick tip asks less; whatever was told beyond it stays (docs/decisions/0007). */
  track: { type: 'radio', level: 'coded', options: ['quick', 'full'], steers: true },
  role: {
    type: 'radio',
    level: 'coded',
    options: ['self', 'someone_i_know', 'professional', 'witness', 'unknown'],
  },
  person_state: {
    type: 'radio',
    level: 'coded',
    options: ['not_travelled', 'travelling', 'held_inside', 'escaped', 'home', 'unknown'],
  },
  minors: { type: 'radio', level: 'coded', options: yesNoUnknown },
  story: { type: 'textarea', level: 'sealed', max: 20_000 },
  scam_type: {
    type: 'radio',
    level: 'coded',
    options: [
      'official',
      'shop',
      'romance',
      'family',
      'threat',
      'loan',
      'prize',
      'home',
      'support',
      'mule',
      'tasks',
      'recovery',
      'other',
      'unknown',
    ],
  },
  where_seen: {
    type: 'checkboxes',
    level: 'coded',
    options: [
      'facebook',
      'instagram',
      'tiktok',
      'whatsapp',
      'telegram',
      'line',
      'wechat',
      'zalo',
      'job_site',
      'dating_app',
      'website',
      'sms',
      'email',
      'phone_call',
      'friend_or_family',
      'agency',
      'in_person',
      'other',
      'unknown',
    ],
    exclusive: ['unknown'],
  },
} as const satisfies Record<string, Question>
