import { saveView } from '#operations/triage/views/save-view.server.ts'
import type { CallSign } from './people.ts'
import { type Moment, personOf } from './stage.ts'

const kept = [
  { by: 'Rowan', name: 'Telegram jobs', query: 'kind=job_offer&q=telegram', shared: true },
  { by: 'Rowan', name: 'Mine, by due time', query: 'view=mine&sort=due', shared: false },
] as const satisfies readonly {
  by: CallSign
  name: string
  query: string
  shared: boolean
}[]

/** Views of the queue that people keep. */
export const keptViews: readonly Moment[] = kept.map(({ by, ...view }) => ({
  daysAgo: 20,
  happen: async (stage, house) => {
    const result = await saveView(house, personOf(stage, by), view)
    if (!result.ok) throw new Error(result.reason)
  },
}))
