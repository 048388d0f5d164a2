import type { Sight } from '#core/access/sight.ts'
import { alike, alikeFrom, type LikenessKind } from '#core/link/alike.ts'
import { bandsOf } from '#core/link/bands.ts'
import type { AlikePair } from '#core/link/reasons.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { andInSight } from '#infra/sight/in-sight.server.ts'
import type { OtherCase } from './shared-cases.server.ts'

/** Signatures of one case that are its own; a case of thousands of tips asks with the newest. */
const mostOwn = 2000
const mostAsking = 24
/** Of one band: the newest. A wave of thousands then costs what a few dozen cost. */
const mostInBand = 128
/** Those that share most bands are compared. */
const mostCompared = 200

type Signed = { of: LikenessKind; read: boolean; version: number; signature: Uint8Array }
type Row = Signed & Omit<OtherCase, 'number'> & { tipId: string; number: bigint }

/** What in other cases is alike, by the index of bands alone; nothing is opened for it. */
export async function alikeCases(
  db: Db,
  caseId: string,
  sight: Sight,
): Promise<AlikePair<OtherCase>[]> {
  const own = await db.$queryRaw<(Signed & { likenessId: bigint })[]>`
    SELECT l."id" AS "likenessId", l."kind" AS "of", l."evidence_id" IS NOT NULL AS "read",
      l."keyring_version" AS "version", l."signature"
    FROM "case_tip" ct
    JOIN "tip" t ON t."id" = ct."tip_id" AND t."state" <> 'withdrawn'
    JOIN "likeness" l ON l."subject_id" = ct."tip_id"
    WHERE ct."case_id" = ${caseId}::uuid AND ct."detached_at" IS NULL
    ORDER BY l."id" DESC LIMIT ${mostOwn}`
  if (own.length === 0) return []
  const asking = own.slice(0, mostAsking)
  const bands = [...new Set(asking.flatMap(({ signature }) => bandsOf(signature)))]
  const rows = await db.$queryRaw<Row[]>`
    SELECT l."subject_id" AS "tipId", l."kind" AS "of", l."evidence_id" IS NOT NULL AS "read",
      l."keyring_version" AS "version", l."signature",
      c."id", c."number", c."kind", c."state", c."urgency", c."tip_count" AS "tips"
    FROM (
      SELECT hit."likeness_id" FROM unnest(${bands}::bigint[]) AS asked("band")
      CROSS JOIN LATERAL (
        SELECT b."likeness_id" FROM "likeness_band" b
        WHERE b."band" = asked."band" AND b."likeness_id" <> ALL(${own.map((one) => one.likenessId)}::bigint[])
        ORDER BY b."likeness_id" DESC LIMIT ${mostInBand}
      ) hit
      GROUP BY 1 ORDER BY count(*) DESC, 1 DESC LIMIT ${mostCompared}
    ) near
    JOIN "likeness" l ON l."id" = near."likeness_id"
    JOIN "tip" t ON t."id" = l."subject_id" AND t."state" <> 'withdrawn'
    JOIN "case_tip" ct ON ct."tip_id" = t."id" AND ct."detached_at" IS NULL
      AND ct."case_id" <> ${caseId}::uuid
    JOIN "case_file" c ON c."id" = ct."case_id" AND NOT c."quarantined" ${andInSight(sight)}`
  return rows.flatMap((row) => pairOf(asking, row) ?? [])
}

/** The candidate beside what it is most like; null where that is not alike enough. */
function pairOf(
  asking: readonly Signed[],
  { of: kind, read, version, signature, tipId, number, ...row }: Row,
): AlikePair<OtherCase> | null {
  let best = { alike: 0, read }
  for (const one of asking) {
    if (one.of !== kind || one.version !== version) continue
    const share = alike(kind, one.signature, signature)
    if (share > best.alike) best = { alike: share, read: read || one.read }
  }
  if (best.alike < alikeFrom[kind].suggest) return null
  return { other: { ...row, number: Number(number) }, tipId, kind, same: false, ...best }
}
