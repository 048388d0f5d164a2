import type { House } from '#infra/house.server.ts'
import { soundAlarms } from './sound-alarms.server.ts'
import { warnOfClocks } from './warn-of-clocks.server.ts'

/** Each minute: people in danger whom nobody looks after first, then clocks that run low. */
export async function watchClocks(house: House): Promise<void> {
  await soundAlarms(house)
  await warnOfClocks(house)
}
