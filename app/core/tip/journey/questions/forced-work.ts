import { dimensions, otherKeptSigns } from '../dimension.ts'
import { codesOf, type Question } from '../question.ts'

const none = ['none', 'unknown'] as const

/** What the work is, and one question for each dimension of the ILO's indicators. */
export const forcedWorkQuestions = {
  people_there: {
    type: 'radio',
    level: 'coded',
    options: ['one', 'up_to_ten', 'more', 'unknown'],
  },
  work_kind: {
    type: 'radio',
    level: 'coded',
    options: [
      'online_scams',
      'home',
      'factory',
      'building',
      'farm',
      'ship',
      'food_hotel',
      'sex',
      'begging_stealing',
      'other',
      'unknown',
    ],
  },
  promises_broken: {
    type: 'checkboxes',
    level: 'coded',
    options: [...codesOf(dimensions.deceptive_recruitment.signs), ...none],
    exclusive: none,
  },
  made_to_go: {
    type: 'checkboxes',
    level: 'coded',
    options: [...codesOf(dimensions.coercive_recruitment.signs), ...none],
    exclusive: none,
  },
  need_used: {
    type: 'checkboxes',
    level: 'coded',
    options: [...codesOf(dimensions.vulnerability_used.signs), ...none],
    exclusive: none,
  },
  work_there: {
    type: 'checkboxes',
    level: 'coded',
    options: [...codesOf(dimensions.exploitation.signs), ...none],
    exclusive: none,
  },
  kept_there: {
    type: 'checkboxes',
    level: 'coded',
    options: [...codesOf(dimensions.coercion_at_destination.signs), ...otherKeptSigns, ...none],
    exclusive: none,
  },
  stuck_there: {
    type: 'checkboxes',
    level: 'coded',
    options: [...codesOf(dimensions.vulnerability_at_destination.signs), ...none],
    exclusive: none,
  },
} as const satisfies Record<string, Question>
