import type { IndexedRelease } from '#core/release/listing.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'
import { listVariants } from './list-releases.server.ts'

/** More than fifty years of weekly releases. */
const most = 3000

/** Every release as the readers of a clearance get it, newest first. */
export async function indexReleases(house: House, clearance: Clearance): Promise<IndexedRelease[]> {
  const { releases } = await listVariants(house, clearance, { limit: most })
  return releases.map(({ number, week, createdAt, patternCount, manifestSha256, files }) => ({
    number,
    week,
    created: createdAt.toISOString(),
    patterns: patternCount,
    manifestSha256,
    files: files.map(({ name }) => name),
  }))
}
