import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import { facetsWanted, type PatternFilter, type PatternPlace } from '#core/portal/pattern-filter.ts'
import { type Clearance, tlpRank } from '#core/taxii/audience.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'

export const patternsPerPage = 40

export type CurrentPattern = { release: number; week: string; payload: PatternPayload }

export type CurrentPage = { patterns: CurrentPattern[]; next: PatternPlace | null }

type Row = { number: string; release: number; week: string; payload: unknown }

/**
 * Patterns that a reader may see, in their newest version, a page at a time, newest release first.
 * `since`: the number of the last release that they have seen, for what is new to them.
 */
export async function listCurrent(
  house: House,
  clearance: Clearance,
  filter: PatternFilter,
  { since = 0, limit = patternsPerPage }: { since?: number; limit?: number } = {},
): Promise<CurrentPage> {
  const { after } = filter
  const rows = await house.reads.rows<Row>(Prisma.sql`
    SELECT c."number", c."release_number" AS "release", c."week", rp."payload"
    FROM (
      SELECT * FROM "current_pattern" c
      WHERE c."facets" @> ${facetsWanted(clearance.sector, filter)}::text[]
        AND c."tlp" <= ${tlpRank(clearance.ceiling)}
        ${since > 0 ? Prisma.sql`AND c."release_number" > ${since}` : Prisma.empty}
        ${after ? Prisma.sql`AND (c."release_number", c."number") < (${after.release}, ${after.number})` : Prisma.empty}
      ORDER BY c."release_number" DESC, c."number" DESC LIMIT ${limit + 1}
    ) c JOIN "release_pattern" rp
      ON rp."release_number" = c."release_number" AND rp."pattern_id" = c."pattern_id"
    ORDER BY c."release_number" DESC, c."number" DESC`)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    patterns: shown.map(({ release, week, payload }) => ({
      release,
      week,
      payload: patternPayloadSchema.parse(payload),
    })),
    next:
      rows.length > limit && last ? { release: last.release, number: Number(last.number) } : null,
  }
}
