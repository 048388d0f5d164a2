import type { Clearance } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'
import { makeVariants } from './make-variants.server.ts'

export type ReleaseFileFacts = {
  name: string
  mediaType: string
  byteSize: number
  sha256: string
}

/** `manifestSha256`, `previousSha256`, `patternCount` and files are the variant's, or the whole's. */
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

/** How a release's files are read: name by name. */
export const fileFacts = {
  select: { name: true, mediaType: true, byteSize: true, sha256: true },
  orderBy: { name: 'asc' },
} as const

/** Where a page begins, in which order, and one more than it holds. */
function rangeOf(page: ReleasePage) {
  const forward = 'after' in page
  return {
    number: forward ? { gt: page.after } : { lt: page.before },
    order: forward ? ('asc' as const) : ('desc' as const),
    take: page.limit + 1,
  }
}

/** Releases as wholes, a page at a time; `more` says whether others follow in that order. */
export async function listReleases(
  house: House,
  page: ReleasePage,
): Promise<{ releases: ReleaseSummary[]; more: boolean }> {
  const { number, order, take } = rangeOf(page)
  const rows = await house.db.release.findMany({
    where: { number },
    orderBy: { number: order },
    take,
    include: { files: fileFacts },
  })
  return { releases: rows.slice(0, page.limit), more: rows.length > page.limit }
}

/** The same as the readers of a clearance get them. */
export async function listVariants(
  house: House,
  clearance: Clearance,
  page: ReleasePage,
): Promise<{ releases: ReleaseSummary[]; more: boolean }> {
  await makeVariants(house, clearance)
  const { number, order, take } = rangeOf(page)
  const rows = await house.db.releaseVariant.findMany({
    where: { sector: clearance.sector, tlp: clearance.ceiling, releaseNumber: number },
    orderBy: { releaseNumber: order },
    take,
    include: { files: fileFacts, release: { select: { week: true, createdAt: true } } },
  })
  const releases = rows.map(({ releaseNumber, release, ...row }) => {
    const { manifestSha256, previousSha256, patternCount, files } = row
    const same = { manifestSha256, previousSha256, patternCount, files }
    return { number: releaseNumber, ...release, ...same }
  })
  return { releases: releases.slice(0, page.limit), more: rows.length > page.limit }
}
