import type { Urgency } from '#core/case/states.ts'
import type { IndicatorType } from '#core/indicator/types.ts'
import type { RoutingFacts } from '#core/routing/facts.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

const countryQuestions = ['current_country', 'destination_country', 'transit_countries']

type Named = { caseId: string; type: IndicatorType; value: string; tips: number }

/** What rules see of cases, as they are now; a tip that was taken back counts for nothing. */
export async function factsOfCases(
  db: Db | Tx,
  ids: readonly string[],
): Promise<Map<string, RoutingFacts>> {
  const cases = await db.case.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true, language: true, country: true, urgency: true, score: true },
  })
  const countries = await db.$queryRaw<{ caseId: string; value: string }[]>`
    SELECT ct."case_id" AS "caseId", a."value"
    FROM "case_tip" ct
    JOIN "tip" t ON t."id" = ct."tip_id" AND t."state" <> 'withdrawn'
    JOIN "tip_answer" a ON a."tip_id" = ct."tip_id"
    WHERE ct."case_id" = ANY(${[...ids]}::uuid[]) AND ct."detached_at" IS NULL
      AND a."question" = ANY(${countryQuestions}::text[])`
  const named = await db.$queryRaw<Named[]>`
    SELECT DISTINCT ct."case_id" AS "caseId", i."type", i."value", i."occurrences" AS "tips"
    FROM "case_tip" ct
    JOIN "tip" t ON t."id" = ct."tip_id" AND t."state" <> 'withdrawn'
    JOIN "tip_indicator" ti ON ti."tip_id" = ct."tip_id"
    JOIN "indicator" i ON i."id" = ti."indicator_id"
    WHERE ct."case_id" = ANY(${[...ids]}::uuid[]) AND ct."detached_at" IS NULL`
  const countriesBy = byCase(countries)
  const namedBy = byCase(named)
  return new Map(
    cases.map((row) => [
      row.id,
      {
        kind: row.kind as TipKind,
        countries: [
          ...new Set([
            ...(row.country ? [row.country] : []),
            ...(countriesBy.get(row.id) ?? []).map(({ value }) => value),
          ]),
        ],
        language: row.language,
        urgency: row.urgency as Urgency,
        score: row.score,
        indicators: namedBy.get(row.id) ?? [],
      },
    ]),
  )
}

function byCase<Row extends { caseId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const all = new Map<string, Row[]>()
  for (const row of rows) {
    const list = all.get(row.caseId)
    if (list) list.push(row)
    else all.set(row.caseId, [row])
  }
  return all
}
