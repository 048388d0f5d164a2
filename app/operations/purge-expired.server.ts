import type { House } from '#infra/house.server.ts'
import { purgeDrafts } from './draft/purge-drafts.server.ts'
import { shredAfterHold } from './reporter/shred-after-hold.server.ts'

const day = 24 * 60 * 60_000

/** Removes what has had its time: drafts with their files, ended sessions, old attempt counts. */
export async function purgeExpired(house: House): Promise<void> {
  const now = house.now()
  await purgeDrafts(house)
  await shredAfterHold(house)
  await house.db.staffSession.deleteMany({ where: { expiresAt: { lt: now } } })
  await house.db.reporterSession.deleteMany({ where: { expiresAt: { lt: now } } })
  await house.db.throttle.deleteMany({ where: { windowAt: { lt: new Date(now.getTime() - day) } } })
}
