import type { House } from '#infra/house.server.ts'
import { keptSince } from '#infra/http/kept-forms.server.ts'
import { purgeDrafts } from './draft/purge-drafts.server.ts'
import { shredAfterHold } from './reporter/shred-after-hold.server.ts'
import { archiveResolved } from './retention/archive-resolved.server.ts'
import { purgeCases } from './retention/purge-cases.server.ts'

const day = 24 * 60 * 60_000

/** Removes what has had its time: drafts with their files, cases, ended sessions, old attempt counts. */
export async function purgeExpired(house: House): Promise<void> {
  const now = house.now()
  await purgeDrafts(house)
  await shredAfterHold(house)
  await archiveResolved(house)
  await purgeCases(house)
  await house.db.staffSession.deleteMany({ where: { expiresAt: { lt: now } } })
  await house.db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } })
  await house.db.ssoFlow.deleteMany({ where: { expiresAt: { lt: now } } })
  await house.db.reporterSession.deleteMany({ where: { expiresAt: { lt: now } } })
  await house.db.keptForm.deleteMany({ where: { createdAt: { lt: keptSince(now) } } })
  const dayAgo = new Date(now.getTime() - day)
  await house.db.casePresence.deleteMany({ where: { seenAt: { lt: dayAgo } } })
  await house.db.bulkChange.deleteMany({ where: { createdAt: { lt: dayAgo } } })
  await house.db.throttle.deleteMany({ where: { windowAt: { lt: dayAgo } } })
}
