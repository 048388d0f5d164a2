import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import { facet } from '#core/portal/facets.ts'
import { facetsWanted } from '#core/portal/pattern-filter.ts'
import { type Clearance, tlpRank } from '#core/taxii/audience.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'

type Status = PatternPayload['status']

export type WhatsNew = {
  counts: Record<Status | 'urgent', number>
  /** There are more than were counted. */
  more: boolean
  /** What to look at first: revoked ones, urgent ones, then the newest. */
  first: { release: number; payload: PatternPayload }[]
}

/** Nobody reads on after that many. */
const mostCounted = 1_000
const mostShown = 8

/** The number of the last release that was out at a moment; 0 where there was none. */
export async function lastReleaseAt(house: House, moment: Date): Promise<number> {
  const { _max } = await house.db.release.aggregate({
    where: { createdAt: { lte: moment } },
    _max: { number: true },
  })
  return _max.number ?? 0
}

/** What is new to a reader since a release, within what they may see. */
export async function readWhatsNew(
  house: House,
  clearance: Clearance,
  since: number,
): Promise<WhatsNew> {
  type Row = { id: string; release: number; status: Status; urgent: boolean }
  const rows = await house.reads.rows<Row>(Prisma.sql`
    SELECT c."pattern_id" AS "id", c."release_number" AS "release", c."status",
      ${facet.urgent} = ANY(c."facets") AS "urgent" FROM "current_pattern" c
    WHERE c."release_number" > ${since} AND c."facets" @> ${facetsWanted(clearance.sector, {})}::text[]
      AND c."tlp" <= ${tlpRank(clearance.ceiling)}
    ORDER BY c."release_number" DESC, c."number" DESC LIMIT ${mostCounted + 1}`)
  const counted = rows.slice(0, mostCounted)
  const counts = { new: 0, amended: 0, revoked: 0, urgent: 0 }
  for (const { status, urgent } of counted) {
    counts[status]++
    if (urgent) counts.urgent++
  }
  const first = [
    ...counted.filter(({ status }) => status === 'revoked'),
    ...counted.filter(({ status, urgent }) => status !== 'revoked' && urgent),
    ...counted.filter(({ status, urgent }) => status !== 'revoked' && !urgent),
  ].slice(0, mostShown)
  return {
    counts,
    more: rows.length > mostCounted,
    first: await Promise.all(
      first.map(async ({ id, release }) => {
        const { payload } = await house.db.releasePattern.findUniqueOrThrow({
          where: { releaseNumber_patternId: { releaseNumber: release, patternId: id } },
          select: { payload: true },
        })
        return { release, payload: patternPayloadSchema.parse(payload) }
      }),
    ),
  }
}
