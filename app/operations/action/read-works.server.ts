import { workingKinds } from '#core/action/kinds.ts'
import { readNaming, type Work } from '#core/action/same-work.ts'
import { sectors } from '#core/release/sectors.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

type Row = {
  agencyId: string
  sector: string
  indicatorId: string | null
  patternId: string
  naming: string | null
  agencyNaming: string
}

/**
 * Who works on things that more than one agency works on; `agencyId`: only on what this one does.
 * Entered by the agency's own actions, or by the indicators and patterns that several acted on.
 */
export async function readWorks(db: Db | Tx, agencyId: string | null): Promise<Work[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT a."agency_id" AS "agencyId", g."sector", a."indicator_id" AS "indicatorId",
      a."pattern_id" AS "patternId", a."naming", g."naming" AS "agencyNaming"
    FROM (
      SELECT own."indicator_id", CASE WHEN own."indicator_id" IS NULL THEN own."pattern_id" END AS "pattern_id"
      FROM "agency_action" own
      WHERE (${agencyId}::uuid IS NULL OR own."agency_id" = ${agencyId}::uuid)
        AND own."withdrawn_at" IS NULL AND own."kind" = ANY(${[...workingKinds]}::text[])
      GROUP BY 1, 2
      HAVING ${agencyId}::uuid IS NOT NULL OR COUNT(DISTINCT own."agency_id") > 1
    ) s
    JOIN "agency_action" a ON (s."indicator_id" IS NOT NULL AND a."indicator_id" = s."indicator_id")
      OR (s."indicator_id" IS NULL AND a."indicator_id" IS NULL AND a."pattern_id" = s."pattern_id")
    JOIN "agency" g ON g."id" = a."agency_id" AND g."status" = 'active'
    WHERE a."withdrawn_at" IS NULL AND a."kind" = ANY(${[...workingKinds]}::text[])`
  return rows.flatMap(({ indicatorId, patternId, naming, agencyNaming, ...row }) => {
    const sector = sectors.find((one) => one === row.sector)
    if (!sector) return []
    const subject = indicatorId ? `indicator:${indicatorId}` : `pattern:${patternId}`
    const said = readNaming(naming) ?? readNaming(agencyNaming) ?? 'nobody'
    return [{ agencyId: row.agencyId, sector, subject, naming: said }]
  })
}
