import type { House } from '#infra/house.server.ts'
import { supervisors } from './people.server.ts'
import { mailGaps } from './write-to-staff.server.ts'

/** A flood that no rule knows is one message an hour, not one a case. */
const quietMs = 60 * 60_000

/**
 * Writes to the supervisors how many cases no routing rule placed since they were last written to, once
 * an hour at most. What no mail server took is tried again with the next run.
 */
export async function tellOfGaps(house: House): Promise<number> {
  const { db } = house
  const now = house.now()
  const lately = await db.routingMiss.findFirst({
    where: { toldAt: { gt: new Date(now.getTime() - quietMs) } },
    select: { caseId: true },
  })
  if (lately) return 0
  const untold = { toldAt: null, at: { lte: now } }
  const count = await db.routingMiss.count({ where: untold })
  if (count === 0) return 0
  const people = await supervisors(db)
  let told = 0
  for (const { email } of people) if (await mailGaps(house, email, count)) told++
  if (told > 0) await db.routingMiss.updateMany({ where: untold, data: { toldAt: now } })
  else if (people.length > 0) house.log.warn({ event: 'routing.mail_failed' })
  return told > 0 ? count : 0
}
