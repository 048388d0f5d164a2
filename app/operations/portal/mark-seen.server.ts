import type { House } from '#infra/house.server.ts'

/** From now on, nothing that is out is new to this person. It is nobody else's business: no event. */
export async function markSeen(house: House, personId: string): Promise<void> {
  const now = house.now()
  await house.db.portalVisit.upsert({
    where: { personId },
    create: { personId, since: now, lastAt: now },
    update: { since: now, lastAt: now },
  })
}
