import { queueViewCodes } from '#core/case/queue-views.ts'
import { viewNames } from '#ui/staff/words.ts'
import { dueNames } from '../clock-words.ts'
import { countryOf, kindNames, languageOf, urgencyNames } from '../words.ts'
import type { ShownFilter } from './hrefs.ts'

/** What queues are called, by their ids. */
export type QueueNames = Readonly<Record<string, string>>

/** Each filter's name, and how its value reads. */
export const filterWords = {
  q: { label: 'Search', text: (value: string) => value },
  queue: { label: 'Queue', text: (value: string, queues: QueueNames) => queues[value] ?? 'gone' },
  kind: { label: 'Kind', text: (value: string) => kindNames[value as keyof typeof kindNames] },
  urgency: {
    label: 'Urgency',
    text: (value: string) => urgencyNames[value as keyof typeof urgencyNames],
  },
  country: { label: 'Country', text: countryOf },
  language: { label: 'Language', text: languageOf },
  due: { label: 'Due', text: (value: string) => dueNames[value as keyof typeof dueNames] },
} as const

export const filterKeys = Object.keys(filterWords) as (keyof typeof filterWords)[]

/** What a view shows, on one line. */
export function filterText(filter: ShownFilter, queues: QueueNames): string {
  const view = queueViewCodes.find((code) => code === filter.view)
  return [
    ...(view ? [viewNames[view]] : []),
    ...filterKeys.flatMap((key) => {
      const value = filter[key]
      return value ? [`${filterWords[key].label}: ${filterWords[key].text(value, queues)}`] : []
    }),
    ...(filter.sort ? ['the soonest due first'] : []),
  ].join(' · ')
}
