import type { SampleTip } from '../sample.ts'
import { callTips } from './calls.ts'
import { heldTips } from './held.ts'
import { otherTips } from './others.ts'
import { placementTips } from './placement.ts'
import { platformEarly } from './platform-early.ts'
import { platformLater } from './platform-later.ts'
import { ringInside } from './ring-inside.ts'
import { ringLured } from './ring-lured.ts'
import { taskTips } from './tasks.ts'
import { waitingTips } from './waiting.ts'

/** Everything that was told, in the order in which it came in. */
export const sampleTips: readonly SampleTip[] = [
  ...ringInside,
  ...ringLured,
  ...platformEarly,
  ...platformLater,
  ...placementTips,
  ...taskTips,
  ...otherTips,
  ...heldTips,
  ...callTips,
  ...waitingTips,
].sort((a, b) => b.daysAgo - a.daysAgo)
