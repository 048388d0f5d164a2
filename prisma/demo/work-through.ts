import type { Moment } from './stage.ts'
import { othersWork } from './stories/others.ts'
import { platformWork } from './stories/platform.ts'
import { ringWork } from './stories/ring.ts'
import { sellersWork } from './stories/sellers.ts'

/** What the moderators made of what was told. */
export const deskWork: readonly Moment[] = [
  ...ringWork,
  ...platformWork,
  ...sellersWork,
  ...othersWork,
]
