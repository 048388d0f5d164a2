import type { News } from '#core/live/news.ts'
import type { House } from '#infra/house.server.ts'

/** Whose break it is: they hear of no alarm until it is over. */
export async function onBreakNow(house: House): Promise<ReadonlySet<string>> {
  const people = await house.db.person.findMany({
    where: { breakUntil: { gt: house.now() } },
    select: { id: true },
  })
  return new Set(people.map(({ id }) => id))
}

export const quieted = (news: News, away: boolean): News => (away ? { ...news, alarms: [] } : news)
