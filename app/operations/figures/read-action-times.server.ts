import type { StaffMember } from '#core/access/staff-member.ts'
import { workingKinds } from '#core/action/kinds.ts'
import {
  type ActionSeconds,
  type ActionTimes,
  actionTimes,
  actionTimesRows,
} from '#core/figures/action/times.ts'
import type { CaseScope } from '#core/figures/desk/filter.ts'
import { boundsOf, type Period } from '#core/figures/desk/period.ts'
import { csvText } from '#core/release/csv/table.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { figuresSight } from './desk/figures-sight.server.ts'
import { countedCases } from './desk/scope.server.ts'

type Row = { sector: string; kind: string; tip: number; release: number }

/**
 * How long it took from the first report behind a pattern, and from the release before it, to each
 * action that agencies reported in the period. Cases that the reader must not see are not counted.
 * Entered by the index on when actions were reported; a pattern's beginnings are looked up once.
 */
export async function readActionTimes(
  house: House,
  actor: StaffMember,
  { filter, period }: { filter: CaseScope; period: Period },
): Promise<ActionTimes> {
  const { sight } = await figuresSight(house.db, actor)
  const { start, end } = boundsOf(period)
  const rows = await house.db.$queryRaw<Row[]>`
    WITH told AS MATERIALIZED (
      SELECT a."pattern_id", a."kind", a."at", g."sector"
      FROM "agency_action" a JOIN "agency" g ON g."id" = a."agency_id"
      WHERE a."at" >= ${start}::timestamptz AND a."at" < ${end}::timestamptz
        AND a."withdrawn_at" IS NULL AND a."kind" = ANY(${[...workingKinds]}::text[])
    ), first AS MATERIALIZED (
      SELECT t."pattern_id",
        (SELECT min(c."opened_at") FROM "pattern_case" pc JOIN "case_file" c ON c."id" = pc."case_id"
          WHERE pc."pattern_id" = t."pattern_id" AND ${countedCases({ filter, sight })}) AS "opened",
        (SELECT min(r."created_at") FROM "release_pattern" rp
          JOIN "release" r ON r."number" = rp."release_number"
          WHERE rp."pattern_id" = t."pattern_id") AS "released"
      FROM (SELECT DISTINCT "pattern_id" FROM told) t
    )
    SELECT t."sector", t."kind", date_part('epoch', t."at" - f."opened")::int AS "tip",
      date_part('epoch', t."at" - f."released")::int AS "release"
    FROM told t JOIN first f ON f."pattern_id" = t."pattern_id"
    WHERE f."opened" IS NOT NULL AND f."released" IS NOT NULL`
  return actionTimes(rows.map(asSeconds))
}

const asSeconds = ({ sector, kind, tip, release }: Row): ActionSeconds => {
  return { sector, kind, seconds: { tip, release } }
}

/** The same as a file; writes down who took it. */
export async function exportActionTimes(
  house: House,
  actor: StaffMember,
  wanted: { filter: CaseScope; period: Period },
): Promise<{ name: string; text: string }> {
  const times = await readActionTimes(house, actor, wanted)
  const { from, to } = wanted.period
  await house.db.$transaction((tx) =>
    appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'figures.exported',
        subject: `person:${actor.id}`,
        details: { table: 'action_times', from, to },
      },
    ]),
  )
  return { name: `action-times-${from}-${to}.csv`, text: csvText(actionTimesRows(times)) }
}

/** An agency's own: from the release to what it did. When reports came is none of its business. */
export async function readOwnTimes(
  house: House,
  agencyId: string,
): Promise<{ actions: number; median: number | null }> {
  const rows = await house.db.$queryRaw<Row[]>`
    SELECT '' AS "sector", a."kind", 0 AS "tip",
      date_part('epoch', a."at" - min(r."created_at"))::int AS "release"
    FROM "agency_action" a
    JOIN "release_pattern" rp ON rp."pattern_id" = a."pattern_id"
    JOIN "release" r ON r."number" = rp."release_number"
    WHERE a."agency_id" = ${agencyId}::uuid AND a."withdrawn_at" IS NULL
      AND a."at" >= ${new Date(house.now().getTime() - 91 * 86_400_000)}::timestamptz
      AND a."kind" = ANY(${[...workingKinds]}::text[])
    GROUP BY a."id"`
  const { release } = actionTimes(rows.map(asSeconds)).all
  return { actions: release.actions, median: release.median }
}
