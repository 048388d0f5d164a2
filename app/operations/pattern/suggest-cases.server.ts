import type { Sight } from '#core/access/sight.ts'
import type { CaseState, Verdict } from '#core/case/states.ts'
import { overCorrelationCap, strongTypes } from '#core/indicator/link.ts'
import { isCommonValue } from '#core/indicator/safe-list.ts'
import type { Indicator, IndicatorType } from '#core/indicator/types.ts'
import { mayFeedPattern } from '#core/pattern/source-case.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { andInSight } from '#infra/sight/in-sight.server.ts'

export type SuggestedCase = {
  number: number
  state: CaseState
  verdict: Verdict | null
  tips: number
  /** What it shares with the cases at hand. */
  shared: Indicator[]
}

type Row = Indicator & {
  number: bigint
  state: CaseState
  verdict: Verdict | null
  tips: number
}

const most = 20
/** Pairs of a case and a shared indicator that are looked at. */
const mostPairs = 2000

/**
 * Other cases of the kind that hold an identifier of these ones: what a pattern may draw on, too.
 * By indexes alone, and never over a value that hundreds of tips hold.
 */
export async function suggestCases(
  db: Db | Tx,
  sight: Sight,
  kind: TipKind,
  caseIds: readonly string[],
): Promise<SuggestedCase[]> {
  const ids = [...caseIds]
  const rows = await db.$queryRaw<Row[]>`
    SELECT DISTINCT c."number", c."state", c."verdict", c."tip_count" AS "tips", i."type", i."value"
    FROM "case_tip" own
    JOIN "tip_indicator" mine ON mine."tip_id" = own."tip_id"
    JOIN "indicator" i ON i."id" = mine."indicator_id" AND i."state" = 'normal'
      AND i."occurrences" BETWEEN 2 AND ${overCorrelationCap}
      AND i."type" = ANY(${[...strongTypes] as string[]})
      AND i."controlled" IS DISTINCT FROM 'third_party'
    JOIN "tip_indicator" theirs ON theirs."indicator_id" = i."id"
    JOIN "tip" t ON t."id" = theirs."tip_id" AND t."state" <> 'withdrawn'
    JOIN "case_tip" other ON other."tip_id" = t."id" AND other."detached_at" IS NULL
    JOIN "case_file" c ON c."id" = other."case_id" AND NOT c."quarantined" ${andInSight(sight)}
    WHERE own."case_id" = ANY(${ids}::uuid[]) AND own."detached_at" IS NULL
      AND NOT (c."id" = ANY(${ids}::uuid[])) AND c."kind" = ${kind}
    LIMIT ${mostPairs}`
  const found = new Map<number, SuggestedCase>()
  for (const { type, value, ...row } of rows) {
    const indicator = { type: type as IndicatorType, value }
    if (isCommonValue(indicator) || !mayFeedPattern(row)) continue
    const number = Number(row.number)
    const known = found.get(number) ?? { ...row, number, shared: [] }
    found.set(number, { ...known, shared: [...known.shared, indicator] })
  }
  return [...found.values()]
    .sort((a, b) => b.shared.length - a.shared.length || a.number - b.number)
    .slice(0, most)
}
