import { markNoticesSeen } from '#operations/watch/mark-notices-seen.server.ts'
import { setDuty } from '#operations/watch/set-duty.server.ts'
import { watchClocks } from '#operations/watch/watch-clocks.server.ts'
import { type Moment, personOf } from './stage.ts'
import { othersWork } from './stories/others.ts'
import { platformWork } from './stories/platform.ts'
import { ringWork } from './stories/ring.ts'
import { sellersWork } from './stories/sellers.ts'

/** What the worker does each minute, now and then. */
const minding: readonly Moment[] = [20, 10, 5, 3, 2, 1, 0.5, 0.09].map((daysAgo) => ({
  daysAgo,
  happen: (_, house) => watchClocks(house),
}))

const shift: readonly Moment[] = [
  {
    daysAgo: 0.95,
    happen: (stage, house) => markNoticesSeen(house, personOf(stage, 'Cedar'), house.now()),
  },
  {
    daysAgo: 0.1,
    happen: async (stage, house) => {
      await setDuty(house, personOf(stage, 'Rowan'), 8)
    },
  },
]

/** What the moderators made of what was told. */
export const deskWork: readonly Moment[] = [
  ...ringWork,
  ...platformWork,
  ...sellersWork,
  ...othersWork,
  ...minding,
  ...shift,
]
