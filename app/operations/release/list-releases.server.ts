import type { House } from '#infra/house.server.ts'

export type ReleaseFileFacts = {
  name: string
  mediaType: string
  byteSize: number
  sha256: string
}

export type ReleaseSummary = {
  number: number
  week: string
  createdAt: Date
  manifestSha256: string
  previousSha256: string | null
  patternCount: number
  files: ReleaseFileFacts[]
}

/** One order each for machines (`after`: oldest first) and for people (`before`: newest first). */
export type ReleasePage = { after: number; limit: number } | { before?: number; limit: number }

export const releasesPerPage = 26

/** Releases and their files, a page at a time; `more` says whether others follow in that order. */
export async function listReleases(
  house: House,
  page: ReleasePage,
): Promise<{ releases: ReleaseSummary[]; more: boolean }> {
  const forward = 'after' in page
  const rows = await house.db.release.findMany({
    where: forward ? { number: { gt: page.after } } : { number: { lt: page.before } },
    orderBy: { number: forward ? 'asc' : 'desc' },
    take: page.limit + 1,
    include: {
      files: {
        select: { name: true, mediaType: true, byteSize: true, sha256: true },
        orderBy: { name: 'asc' },
      },
    },
  })
  return { releases: rows.slice(0, page.limit), more: rows.length > page.limit }
}
