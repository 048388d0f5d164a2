import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import type { House } from '#infra/house.server.ts'
import type { ReleaseSummary } from './list-releases.server.ts'

export type ReadRelease = ReleaseSummary & {
  payloads: PatternPayload[]
  /** Numbers of the releases before and after, where there are any. */
  previous: number | null
  next: number | null
}

/** One release with the payloads that left in it, in the order of its files; null for an unknown number. */
export async function readRelease(
  house: House,
  wanted: number | 'latest',
): Promise<ReadRelease | null> {
  const row = await house.db.release.findFirst({
    where: wanted === 'latest' ? {} : { number: wanted },
    orderBy: { number: 'desc' },
    include: {
      files: {
        select: { name: true, mediaType: true, byteSize: true, sha256: true },
        orderBy: { name: 'asc' },
      },
      patterns: { select: { payload: true }, orderBy: { pattern: { number: 'asc' } } },
    },
  })
  if (!row) return null
  const { patterns, ...release } = row
  const next = await house.db.release.findUnique({ where: { number: row.number + 1 } })
  return {
    ...release,
    payloads: patterns.map(({ payload }) => patternPayloadSchema.parse(payload)),
    previous: row.number > 1 ? row.number - 1 : null,
    next: next?.number ?? null,
  }
}
