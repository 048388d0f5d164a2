import type { House } from '#infra/house.server.ts'

/** Which release is the newest, and of which week; null before the first. */
export function newestNumber({ db }: House): Promise<{ number: number; week: string } | null> {
  return db.release.findFirst({ orderBy: { number: 'desc' }, select: { number: true, week: true } })
}
