import type { House } from '#infra/house.server.ts'

/** Deletes reporters' sessions that have run out. For the worker. */
export async function purgeReporterSessions(house: House): Promise<number> {
  const { count } = await house.db.reporterSession.deleteMany({
    where: { expiresAt: { lte: house.now() } },
  })
  return count
}
