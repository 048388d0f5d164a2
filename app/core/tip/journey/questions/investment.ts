import { codesOf, type Question, yesNoUnknown } from '../question.ts'
import { investmentSigns } from '../sign.ts'

/** How the investment was sold, and what happened on the way out. */
export const investmentQuestions = {
  scheme: {
    type: 'radio',
    level: 'coded',
    options: [
      'trading_platform',
      'giveaway',
      'fake_login',
      'new_coin',
      'paid_tasks',
      'recovery',
      'malware',
      'other',
      'unknown',
    ],
  },
  contact_start: {
    type: 'radio',
    level: 'coded',
    options: [
      'wrong_number',
      'dating',
      'social_message',
      'group_chat',
      'advert',
      'search',
      'phone_call',
      'friend_or_family',
      'other',
      'unknown',
    ],
  },
  moved_to_chat: { type: 'radio', level: 'coded', options: yesNoUnknown },
  platform_from: {
    type: 'radio',
    level: 'coded',
    options: ['the_contact', 'group', 'advert', 'app_store', 'found_it', 'unknown'],
  },
  // The regulator's view: duties of a real platform, whose absence is a sign. Each with its source in
  // core/case/red-flags.ts.
  platform_named: { type: 'radio', level: 'coded', options: yesNoUnknown },
  platform_licence: {
    type: 'radio',
    level: 'coded',
    options: ['listed', 'not_listed', 'not_checked', 'none', 'unknown'],
  },
  money_apart: { type: 'radio', level: 'coded', options: yesNoUnknown },
  own_coin: { type: 'radio', level: 'coded', options: yesNoUnknown },
  withdrawal: {
    type: 'radio',
    level: 'coded',
    options: ['small_only', 'blocked', 'worked', 'not_tried', 'unknown'],
  },
  withdrawal_fee: {
    type: 'radio',
    level: 'coded',
    options: ['asked_paid', 'asked_not_paid', 'no', 'unknown'],
  },
  investment_signs: {
    type: 'checkboxes',
    level: 'coded',
    options: [...codesOf(investmentSigns), 'none', 'unknown'],
    exclusive: ['none', 'unknown'],
  },
} as const satisfies Record<string, Question>
