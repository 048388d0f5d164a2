import type { Sight } from '#core/access/sight.ts'
import type { Control } from '#core/indicator/control.ts'
import { linkStrength } from '#core/indicator/link.ts'
import type { IndicatorRole, IndicatorType } from '#core/indicator/types.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { hiddenCases } from '#infra/sight/in-sight.server.ts'

export type CaseIndicator = {
  id: string
  type: IndicatorType
  value: string
  roles: IndicatorRole[]
  /** Tips of this case that name it, and tips anywhere. */
  here: number
  occurrences: number
  controlled: Control | null
  verifiedBy: string | null
  verifiedAt: Date | null
  /** Why it links no cases, or null where it may. */
  silent: 'common' | 'over_correlated' | 'third_party' | 'blocked' | null
  /** How much it says that two cases are the same people's, in bits. */
  bits: number
}

type Row = Omit<CaseIndicator, 'silent' | 'bits'> & { state: string }

/** More than any case has; a wave of that size is worked on by its pattern. */
const most = 500

/** The tips there are, to judge how rare a value is: the sequence's end, as counting reads them all. */
export async function tipCount(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ last: bigint }[]>`
    SELECT "last_value" AS "last" FROM "tip_number_seq"`
  return Number(row?.last ?? 0)
}

/**
 * What the case's tips name, the most telling first. Withdrawn tips don't count, nor what lies in cases
 * that the reader must not see.
 */
export async function readIndicators(
  db: Db,
  caseId: string,
  sight: Sight,
  totalTips: number,
): Promise<CaseIndicator[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT i."id", i."type", i."value", i."occurrences" - ${hiddenTips(sight)} AS "occurrences",
      i."state", i."controlled",
      p."call_sign" AS "verifiedBy", i."verified_at" AS "verifiedAt",
      array_agg(DISTINCT ti."role") AS "roles", count(DISTINCT ti."tip_id")::int AS "here"
    FROM "case_tip" ct
    JOIN "tip" t ON t."id" = ct."tip_id" AND t."state" <> 'withdrawn'
    JOIN "tip_indicator" ti ON ti."tip_id" = ct."tip_id"
    JOIN "indicator" i ON i."id" = ti."indicator_id"
    LEFT JOIN "person" p ON p."id" = i."verified_by_id"
    WHERE ct."case_id" = ${caseId}::uuid AND ct."detached_at" IS NULL
    GROUP BY i."id", p."call_sign"
    LIMIT ${most}`
  return rows
    .map(({ state, ...row }) => {
      const strength = linkStrength(row, row.occurrences, totalTips)
      const silent = silence(strength.verdict, row.controlled, state)
      return { ...row, silent, bits: silent ? 0 : strength.bits }
    })
    .sort((a, b) => b.bits - a.bits || (a.value < b.value ? -1 : 1))
}

/** How many tips that the reader must not see name the indicator `i`. */
function hiddenTips(sight: Sight): Prisma.Sql {
  const hidden = hiddenCases(sight)
  if (!hidden) return Prisma.sql`0`
  return Prisma.sql`(
    SELECT count(DISTINCT other."tip_id")::int FROM "case_tip" lies
    JOIN "case_file" c ON c."id" = lies."case_id" AND NOT c."quarantined"
    JOIN "tip_indicator" other ON other."tip_id" = lies."tip_id"
    JOIN "tip" t ON t."id" = other."tip_id" AND t."state" <> 'withdrawn'
    WHERE (${hidden}) AND lies."detached_at" IS NULL
      AND other."indicator_id" = i."id")`
}

function silence(
  verdict: string,
  controlled: Control | null,
  state: string,
): CaseIndicator['silent'] {
  if (verdict === 'common' || verdict === 'over_correlated') return verdict
  if (controlled === 'third_party') return 'third_party'
  return state === 'normal' ? null : 'blocked'
}
