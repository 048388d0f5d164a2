import type { IndicatorRole, IndicatorSource, IndicatorType } from '#core/indicator/types.ts'
import type { TipPlace } from '#core/pattern/anonymise/countries.ts'
import type { PatternTip } from '#core/pattern/draft.ts'
import type { CountryRole } from '#core/pattern/payload.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

export type Sighting = {
  indicatorId: string
  type: IndicatorType
  value: string
  role: IndicatorRole
  source: IndicatorSource
}

/** A source tip's plain side: coded answers, places, losses, indicators. */
export type SourceTip = PatternTip & {
  number: bigint
  caseId: string
  country: string | null
  sightings: Sighting[]
  /** Sealed texts and messages from the reporter: what a leak check has to open. */
  sealed: number
}

const placeRoles: Readonly<Record<string, CountryRole>> = {
  current_country: 'reported_from',
  transit_countries: 'transit',
  destination_country: 'destination',
}

/** Regions are asked for nowhere yet; a tip knows countries only. */
function placesOf(answers: readonly { question: string; value: string }[]): TipPlace[] {
  return answers.flatMap(({ question, value }) => {
    const role = placeRoles[question]
    return role ? [{ role, country: value, region: null }] : []
  })
}

/** The tips that lie in these cases now, withdrawn ones included, in the order of their numbers. */
export async function sourceTips(db: Db | Tx, caseIds: readonly string[]): Promise<SourceTip[]> {
  const rows = await db.tip.findMany({
    where: { cases: { some: { caseId: { in: [...caseIds] }, detachedAt: null } } },
    include: {
      answers: { select: { question: true, value: true } },
      losses: { select: { asset: true, amount: true } },
      indicators: { include: { indicator: { select: { type: true, value: true } } } },
      cases: {
        where: { caseId: { in: [...caseIds] }, detachedAt: null },
        select: { caseId: true },
        take: 1,
      },
    },
    orderBy: { number: 'asc' },
  })
  const sealed = await countSealed(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    tipId: row.id,
    number: row.number,
    caseId: row.cases[0]?.caseId ?? '',
    withdrawn: row.state === 'withdrawn',
    consents: { use_in_patterns: row.consentPatterns },
    week: row.week,
    country: row.country,
    coded: row.answers,
    places: placesOf(row.answers),
    losses: row.losses.map(({ asset, amount }) => ({ asset, amount: amount.toFixed() })),
    sightings: row.indicators.map(({ indicatorId, role, source, indicator }) => ({
      indicatorId,
      type: indicator.type as IndicatorType,
      value: indicator.value,
      role: role as IndicatorRole,
      source: source as IndicatorSource,
    })),
    sealed: sealed.get(row.id) ?? 0,
  }))
}

async function countSealed(db: Db | Tx, tipIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT "id", sum("count")::int AS "count" FROM (
      SELECT "subject_id" AS "id", count(*) AS "count" FROM "sealed_text"
      WHERE "subject_id" = ANY(${[...tipIds]}::uuid[]) GROUP BY 1
      UNION ALL
      SELECT "tip_id", count(*) FROM "message"
      WHERE "tip_id" = ANY(${[...tipIds]}::uuid[]) AND "direction" = 'from_reporter' GROUP BY 1
    ) "texts" GROUP BY "id"`
  return new Map(rows.map(({ id, count }) => [id, count]))
}
