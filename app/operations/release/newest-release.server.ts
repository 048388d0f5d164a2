import type { House } from '#infra/house.server.ts'

/** When the newest release was cut; null before the first. */
export async function newestRelease({ db }: House): Promise<Date | null> {
  const row = await db.release.findFirst({
    orderBy: { number: 'desc' },
    select: { createdAt: true },
  })
  return row?.createdAt ?? null
}
