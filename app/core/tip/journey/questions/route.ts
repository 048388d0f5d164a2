import type { Question } from '../question.ts'

/** Where the person is, and where the road leads. */
export const routeQuestions = {
  current_country: { type: 'country', level: 'coded' },
  destination_country: { type: 'country', level: 'coded' },
  transit_countries: {
    type: 'rows',
    level: 'coded',
    columns: { country: { type: 'country', required: true } },
    maxRows: 5,
  },
  home_country: { type: 'country', level: 'coded' },
  travel_when: {
    type: 'radio',
    level: 'coded',
    options: ['within_7_days', 'within_30_days', 'later', 'no_date', 'unknown'],
  },
  place: {
    type: 'text',
    level: 'indicator',
    max: 300,
    indicators: [{ type: 'place', role: 'place' }],
  },
} as const satisfies Record<string, Question>
