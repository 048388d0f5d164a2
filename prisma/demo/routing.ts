import type { Condition } from '#core/routing/condition.ts'
import type { QueueContent } from '#core/routing/queue.ts'
import type { RuleMode } from '#core/routing/route.ts'
import { saveQueue } from '#operations/routing/queues/save-queue.server.ts'
import { saveRule } from '#operations/routing/rules/save-rule.server.ts'
import type { CallSign } from './people.ts'
import { done, found, type Moment, personOf } from './stage.ts'

const queue = (content: Partial<QueueContent> & { name: string }): QueueContent => ({
  description: '',
  access: 'all',
  members: [],
  calendar: null,
  targets: null,
  ...content,
})

const office: [string, string][] = [['09:00', '18:00']]

const queues: readonly (QueueContent & { people?: readonly CallSign[] })[] = [
  {
    ...queue({ name: 'People held', description: 'Somebody is kept, or made to work' }),
    access: 'named',
    people: ['Rowan', 'Zephyr', 'Cedar'],
    targets: { high: { first_response: 2 } },
  },
  {
    ...queue({ name: 'Money lost', description: 'Trading sites and wallets' }),
    calendar: {
      timeZone: 'Asia/Bangkok',
      week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
      holidays: [],
    },
  },
  queue({ name: 'Job offers', description: 'Before anybody has travelled' }),
]

type Wish = { name: string; to: string; mode: RuleMode; condition: Condition }

const rules: readonly Wish[] = [
  {
    name: 'Held, or in danger',
    to: 'People held',
    mode: 'live',
    condition: {
      any: [
        {
          any: [
            { on: 'kind', is: ['forced_work'] },
            { on: 'urgency', is: ['imminent'] },
          ],
        },
      ],
    },
  },
  {
    name: 'Money is gone',
    to: 'Money lost',
    mode: 'live',
    condition: { all: [{ all: [{ on: 'kind', is: ['investment'] }] }] },
  },
  {
    name: 'Offers along the Mekong',
    to: 'People held',
    mode: 'shadow',
    condition: {
      all: [
        {
          all: [
            { on: 'kind', is: ['job_offer'] },
            { on: 'country', is: ['KH', 'MM', 'LA', 'TH'] },
          ],
        },
        {
          any: [
            { on: 'score', least: 40 },
            { on: 'seen', tips: 3 },
          ],
        },
      ],
    },
  },
  {
    name: 'Offers',
    to: 'Job offers',
    mode: 'live',
    condition: { all: [{ all: [{ on: 'kind', is: ['job_offer'] }] }] },
  },
]

/** Queues and rules, as a supervisor made them before the first tip. */
export const routing: Moment = {
  daysAgo: 28,
  happen: async (stage, house) => {
    const cedar = personOf(stage, 'Cedar')
    const ids = new Map<string, string>()
    for (const { people = [], ...content } of queues) {
      const members = people.map((callSign) => personOf(stage, callSign).id)
      const made = done(
        await saveQueue(house, cedar, { of: null, content: { ...content, members } }),
      )
      ids.set(content.name, made.id)
    }
    for (const { to, ...rule } of rules) {
      const queueId = found(ids.get(to), to)
      done(await saveRule(house, cedar, { of: null, content: { ...rule, queueId } }))
    }
  },
}
