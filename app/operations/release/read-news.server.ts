import type { PatternPayload } from '#core/pattern/payload.ts'
import { seenBy } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'
import { walkRelease } from './printing/walk-release.server.ts'

export type News = {
  /** The sign-in before this one; null at the first visit. */
  since: Date | null
  /** Numbers of the releases since then, newest first. */
  releases: number[]
  counts: Record<PatternPayload['status'], number>
  revoked: { release: number; number: number; title: string }[]
}

/** More than a quarter of a year of weekly releases: whoever was away longer reads the list. */
const mostReleases = 20

/** What was released for a person since their last visit. A visit is a sign-in: sessions last a day at most. */
export async function readNews(
  house: House,
  personId: string,
  clearance: Clearance,
): Promise<News> {
  const [, before] = await house.db.auditEvent.findMany({
    where: { actor: `person:${personId}`, action: 'person.signed_in' },
    orderBy: { seq: 'desc' },
    select: { at: true },
    take: 2,
  })
  const news: News = {
    since: before?.at ?? null,
    releases: [],
    counts: { new: 0, amended: 0, revoked: 0 },
    revoked: [],
  }
  if (!before) return news
  const rows = await house.db.release.findMany({
    where: { createdAt: { gt: before.at } },
    orderBy: { number: 'desc' },
    take: mostReleases,
    select: { number: true, createdAt: true },
  })
  for (const release of rows) {
    news.releases.push(release.number)
    for await (const some of walkRelease(house.db, release, clearance))
      for (const one of some) {
        const seen = seenBy(clearance, one)
        if (!seen) continue
        const { status, number, title } = seen.payload
        news.counts[status]++
        if (status === 'revoked') news.revoked.push({ release: release.number, number, title })
      }
  }
  return news
}
