import type { Sight } from '#core/access/sight.ts'
import { overCorrelationCap } from '#core/indicator/link.ts'
import type { AlikePair } from '#core/link/reasons.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { andInSight } from '#infra/sight/in-sight.server.ts'
import type { OtherCase } from './shared-cases.server.ts'

/** A case asks with this many of its files. */
const mostFiles = 200

type Row = Omit<OtherCase, 'number'> & { sha256: string; tipId: string; number: bigint }

export type SameFiles = {
  pairs: AlikePair<OtherCase>[]
  /** Files that so many tips hold that they link none: a logo, a form letter. */
  crowded: number
}

/** Other cases that hold the very same file, by the index of its hash. */
export async function sameFiles(db: Db, caseId: string, sight: Sight): Promise<SameFiles> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT there."sha256", there."subject_id" AS "tipId",
      c."id", c."number", c."kind", c."state", c."urgency", c."tip_count" AS "tips"
    FROM (
      SELECT DISTINCT e."sha256" FROM "case_tip" ct
      JOIN "tip" t ON t."id" = ct."tip_id" AND t."state" <> 'withdrawn'
      JOIN "evidence" e ON e."subject_id" = ct."tip_id"
      WHERE ct."case_id" = ${caseId}::uuid AND ct."detached_at" IS NULL LIMIT ${mostFiles}
    ) own
    CROSS JOIN LATERAL (
      SELECT e."sha256", e."subject_id" FROM "evidence" e
      JOIN "case_tip" ct ON ct."tip_id" = e."subject_id" AND ct."detached_at" IS NULL
        AND ct."case_id" <> ${caseId}::uuid
      WHERE e."sha256" = own."sha256" LIMIT ${overCorrelationCap + 1}
    ) there
    JOIN "tip" t ON t."id" = there."subject_id" AND t."state" <> 'withdrawn'
    JOIN "case_tip" ct ON ct."tip_id" = t."id" AND ct."detached_at" IS NULL
    JOIN "case_file" c ON c."id" = ct."case_id" AND NOT c."quarantined" ${andInSight(sight)}`
  const holders = new Map<string, number>()
  for (const { sha256 } of rows) holders.set(sha256, (holders.get(sha256) ?? 0) + 1)
  const isCrowded = (sha256: string) => (holders.get(sha256) ?? 0) > overCorrelationCap
  return {
    pairs: rows
      .filter(({ sha256 }) => !isCrowded(sha256))
      .map(({ sha256: _, tipId, number, ...row }) => ({
        other: { ...row, number: Number(number) },
        tipId,
        kind: 'picture',
        alike: 1,
        same: true,
        read: false,
      })),
    crowded: [...holders.keys()].filter(isCrowded).length,
  }
}
