import { alertOf, type PublicAlert } from '#core/alerts/alert.ts'
import { alertLabels } from '#core/check/audience.ts'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import type { House } from '#infra/house.server.ts'

/** More than anyone reads; older ones stay in the releases. */
const most = 50

/**
 * The patterns that are out and meant for everyone, newest first. One that was taken back is gone at
 * once, without waiting for the release that says so.
 */
export async function listAlerts(house: House): Promise<PublicAlert[]> {
  const rows = await house.db.$queryRaw<{ payload: unknown; number: number; createdAt: Date }[]>`
    SELECT newest."payload", r."number", r."created_at" AS "createdAt" FROM (
      SELECT DISTINCT ON (rp."pattern_id") rp."payload", rp."release_number"
      FROM "release_pattern" rp JOIN "pattern" p ON p."id" = rp."pattern_id"
      WHERE p."state" NOT IN ('revoked', 'expired')
      ORDER BY rp."pattern_id", rp."release_number" DESC) newest
    JOIN "release" r ON r."number" = newest."release_number"
    WHERE newest."payload"->>'status' <> 'revoked'
      AND newest."payload"->>'tlp' = ANY(${[...alertLabels]}::text[])
    ORDER BY r."number" DESC, newest."payload"->>'number' LIMIT ${most}`
  return rows.map(({ payload, number, createdAt }) =>
    alertOf(patternPayloadSchema.parse(payload), { number, createdAt }),
  )
}
