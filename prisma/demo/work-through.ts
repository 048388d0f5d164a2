import type { Moment } from './stage.ts'
import { othersWork } from './work/others.ts'
import { platformWork } from './work/platform.ts'
import { ringWork } from './work/ring.ts'
import { sellersWork } from './work/sellers.ts'

/** What the moderators made of what was told. */
export const deskWork: readonly Moment[] = [
  ...ringWork,
  ...platformWork,
  ...sellersWork,
  ...othersWork,
]
