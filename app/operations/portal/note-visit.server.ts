import { type Visit, visitAfterLook } from '#core/portal/visit.ts'
import type { House } from '#infra/house.server.ts'

/** Notes that somebody looks at the portal now, and answers since when things are new to them. */
export async function noteVisit(house: House, personId: string): Promise<Visit> {
  const before = await house.db.portalVisit.findUnique({
    where: { personId },
    select: { since: true, lastAt: true },
  })
  const now = house.now()
  const visit = visitAfterLook(before, now)
  // Once a minute is enough to know when a visit ended.
  if (before && visit.since === before.since && now.getTime() - before.lastAt.getTime() < 60_000)
    return before
  await house.db.portalVisit.upsert({
    where: { personId },
    create: { personId, ...visit },
    update: visit,
  })
  return visit
}
