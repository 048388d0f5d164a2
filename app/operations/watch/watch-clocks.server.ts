import type { House } from '#infra/house.server.ts'
import { endOverdueAccesses } from '../identity/end-overdue.server.ts'
import { returnLapsed } from '../triage/claims/return-lapsed.server.ts'
import { soundAlarms } from './sound-alarms.server.ts'
import { tellOfGaps } from './tell-of-gaps.server.ts'
import { tellOfGlass } from './tell-of-glass.server.ts'
import { warnOfClocks } from './warn-of-clocks.server.ts'

/** Each minute: claims that ran out, so that nothing lies with who is gone; people in danger whom nobody looks after first, then clocks that run low. */
export async function watchClocks(house: House): Promise<void> {
  await returnLapsed(house)
  await soundAlarms(house)
  await warnOfClocks(house)
  await tellOfGaps(house)
  await endOverdueAccesses(house)
  await tellOfGlass(house)
}
