import type { StaffMember } from '#core/access/staff-member.ts'
import type { News } from '#core/live/news.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { onBreakNow, quieted } from './quieted.server.ts'
import { lastChange, readNews } from './read-news.server.ts'

/** What a reader is to know who has heard nothing yet (`since` null), or everything up to an event. */
export async function readOwnNews(
  house: House,
  reader: StaffMember,
  since: bigint | null,
): Promise<News> {
  const sight = await readSight(house.db, reader.id)
  const news = await readNews(house, sight, since ?? (await lastChange(house.db)))
  return quieted(news, (await onBreakNow(house)).has(reader.id))
}
