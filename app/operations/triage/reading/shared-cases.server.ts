import type { Sight } from '#core/access/sight.ts'
import type { CaseState, Urgency } from '#core/case/states.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { andInSight } from '#infra/sight/in-sight.server.ts'

export type OtherCase = {
  id: string
  number: number
  kind: TipKind
  state: CaseState
  urgency: Urgency
  tips: number
}

/** An indicator links up to a hundred tips; beyond this many pairs the strongest have been seen. */
const most = 5000

type Row = Omit<OtherCase, 'number'> & { indicatorId: string; number: bigint }

/**
 * The other cases that name one of these indicators, by index alone: indicator to tips, tips to the
 * cases where they lie now.
 */
export async function casesSharing(
  db: Db,
  caseId: string,
  sight: Sight,
  indicatorIds: readonly string[],
): Promise<{ indicatorId: string; other: OtherCase }[]> {
  if (indicatorIds.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT ti."indicator_id" AS "indicatorId", c."id", c."number", c."kind", c."state",
      c."urgency", c."tip_count" AS "tips"
    FROM "tip_indicator" ti
    JOIN "tip" t ON t."id" = ti."tip_id" AND t."state" <> 'withdrawn'
    JOIN "case_tip" ct ON ct."tip_id" = ti."tip_id" AND ct."detached_at" IS NULL
    JOIN "case_file" c ON c."id" = ct."case_id" AND NOT c."quarantined" ${andInSight(sight)}
    WHERE ti."indicator_id" = ANY(${[...indicatorIds]}::uuid[]) AND ct."case_id" <> ${caseId}::uuid
    LIMIT ${most}`
  return rows.map(({ indicatorId, ...row }) => ({
    indicatorId,
    other: { ...row, number: Number(row.number) },
  }))
}
