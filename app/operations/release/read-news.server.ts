import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import type { House } from '#infra/house.server.ts'

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

/** What was released since a person's last visit. A visit is a sign-in: sessions last a day at most. */
export async function readNews(house: House, personId: string): Promise<News> {
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
    select: { number: true, patterns: { select: { payload: true } } },
  })
  for (const { number: release, patterns } of rows) {
    news.releases.push(release)
    for (const row of patterns) {
      const { status, number, title } = patternPayloadSchema.parse(row.payload)
      news.counts[status]++
      if (status === 'revoked') news.revoked.push({ release, number, title })
    }
  }
  return news
}
