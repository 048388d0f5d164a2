import { judgeSession } from '#core/access/session.ts'
import type { House } from '#infra/house.server.ts'

export type OpenSession = { id: string; createdAt: Date; seenAt: Date; expiresAt: Date }

/** A person's sessions that still count, the newest first. */
export async function listSessions(house: House, personId: string): Promise<OpenSession[]> {
  const now = house.now()
  const rows = await house.db.staffSession.findMany({
    where: { personId, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
  return rows
    .filter((row) => judgeSession({ ...row, personStatus: 'active' }, now) === 'open')
    .map(({ id, createdAt, seenAt, expiresAt }) => ({ id, createdAt, seenAt, expiresAt }))
}
