import type { PatternPayload } from '#core/pattern/payload.ts'
import { type Departed, seenBy } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'
import { fileFacts, listVariants, type ReleaseSummary } from './list-releases.server.ts'
import { walkRelease } from './printing/walk-release.server.ts'

/** A page shows so many patterns; all of them are in the files. */
export const shownPatterns = 200

export type ReadRelease = ReleaseSummary & {
  /** The first of them, in the order of the files. */
  payloads: PatternPayload[]
  /** Numbers of the releases before and after, where there are any. */
  previous: number | null
  next: number | null
}

/** A release as the readers of a clearance get it; null for an unknown number. */
export async function readVariant(
  house: House,
  clearance: Clearance,
  wanted: number | 'latest',
): Promise<ReadRelease | null> {
  const page = wanted === 'latest' ? { limit: 1 } : { after: wanted - 1, limit: 1 }
  const [release] = (await listVariants(house, clearance, page)).releases
  if (!release || (wanted !== 'latest' && release.number !== wanted)) return null
  const seen = (one: Departed) => seenBy(clearance, one)?.payload ?? null
  const walk = walkRelease(house.db, release, clearance)
  return { ...release, ...(await contentOf(house, release, walk, seen)) }
}

/** A release as a whole, with what left in it; null for an unknown number. */
export async function readRelease(house: House, wanted: number): Promise<ReadRelease | null> {
  const release = await house.db.release.findUnique({
    where: { number: wanted },
    include: { files: fileFacts },
  })
  if (!release) return null
  const walk = walkRelease(house.db, release)
  return { ...release, ...(await contentOf(house, release, walk, ({ payload }) => payload)) }
}

async function contentOf(
  house: House,
  { number }: ReleaseSummary,
  walk: AsyncIterable<readonly Departed[]>,
  see: (departed: Departed) => PatternPayload | null,
) {
  const payloads: PatternPayload[] = []
  for await (const some of walk) {
    payloads.push(...some.flatMap((one) => see(one) ?? []))
    if (payloads.length >= shownPatterns) break
  }
  const next = await house.db.release.findUnique({ where: { number: number + 1 } })
  return {
    payloads: payloads.slice(0, shownPatterns),
    previous: number > 1 ? number - 1 : null,
    next: next?.number ?? null,
  }
}
