import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import { changeBetween, type VersionChange } from '#core/portal/version-change.ts'
import { audienceOf, type Clearance, sectorBit, tlpRank } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'

export type PatternVersion = {
  version: number
  status: PatternPayload['status']
  release: number
  week: string
  /** Null for the first that the reader may see. */
  change: VersionChange | null
}

export type ReadPattern = {
  payload: PatternPayload
  release: number
  related: { number: number; title: string; status: PatternPayload['status'] }[]
  /** Newest first; those alone that were for the reader too. */
  versions: PatternVersion[]
}

/**
 * A pattern in its newest version, with its history. Null where there is none of that number, and
 * just so where its newest version is not for the reader: an older, wider one is hidden with it.
 */
export async function readCurrent(
  house: House,
  clearance: Clearance,
  number: number,
): Promise<ReadPattern | null> {
  const { sector, ceiling } = clearance
  const current = await house.db.currentPattern.findUnique({
    where: { number, tlp: { lte: tlpRank(ceiling) }, facets: { has: `sector:${sector}` } },
    select: { patternId: true, releaseNumber: true },
  })
  if (!current) return null
  const rows = await house.db.releasePattern.findMany({
    where: { patternId: current.patternId },
    orderBy: { releaseNumber: 'asc' },
    select: { releaseNumber: true, payload: true, release: { select: { week: true } } },
  })
  const seen = rows
    .map((row) => ({ ...row, payload: patternPayloadSchema.parse(row.payload) }))
    .filter(({ payload }) => isFor(clearance, payload))
  const newest = seen.at(-1)
  if (!newest) return null
  return {
    payload: newest.payload,
    release: newest.releaseNumber,
    related: await relatedOf(house, clearance, newest.payload),
    versions: seen
      .map(({ payload, releaseNumber, release }, at) => {
        const before = seen[at - 1]
        return {
          version: payload.version,
          status: payload.status,
          release: releaseNumber,
          week: release.week,
          change: before ? changeBetween(before.payload, payload) : null,
        }
      })
      .reverse(),
  }
}

function isFor({ sector, ceiling }: Clearance, payload: PatternPayload): boolean {
  const audience = audienceOf(payload)
  return (audience.sectors & sectorBit(sector)) !== 0 && audience.tlp <= tlpRank(ceiling)
}

/** Those of its related patterns that the reader may open. */
async function relatedOf(house: House, clearance: Clearance, { related = [] }: PatternPayload) {
  if (related.length === 0) return []
  const rows = await house.db.currentPattern.findMany({
    where: {
      number: { in: related.map(({ number }) => number) },
      tlp: { lte: tlpRank(clearance.ceiling) },
      facets: { has: `sector:${clearance.sector}` },
    },
    orderBy: { number: 'asc' },
    select: { patternId: true, releaseNumber: true },
  })
  const payloads = await Promise.all(
    rows.map(({ patternId, releaseNumber }) =>
      house.db.releasePattern.findUniqueOrThrow({
        where: { releaseNumber_patternId: { releaseNumber, patternId } },
        select: { payload: true },
      }),
    ),
  )
  return payloads.map(({ payload }) => {
    const { number, title, status } = patternPayloadSchema.parse(payload)
    return { number, title, status }
  })
}
