import type { Actor } from '#core/audit/event.ts'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import type { House } from '#infra/house.server.ts'
import { cutRelease } from '../release/cut-release.server.ts'

/**
 * Cuts a release at once where an urgent pattern was approved or anything was taken back since the last
 * one: of these alone, by all rules of any other cut. What was refused waits for the weekly one, or until
 * somebody touches it. Answers the release's number, or null where there was nothing to cut.
 */
export async function cutUrgent(house: House, actor: Actor): Promise<number | null> {
  const week = isoWeek(house.now())
  const due = await house.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "pattern" p
    WHERE ((p."state" = 'scheduled' AND p."scheduled_week" <= ${week}
          AND p."payload"->>'urgent' IS NOT NULL)
        OR (p."state" = 'revoked' AND NOT EXISTS (
          SELECT 1 FROM "release_pattern" rp
          WHERE rp."pattern_id" = p."id" AND rp."payload"->>'status' = 'revoked')))
      AND NOT EXISTS (
        SELECT 1 FROM "audit_event" e
        WHERE e."subject" = 'pattern:' || p."id" AND e."action" = 'pattern.release_refused'
          AND e."at" >= p."updated_at")
    LIMIT 1`
  if (due.length === 0) return null
  const result = await cutRelease(house, { actor, only: 'urgent' })
  return result.ok ? result.release.number : null
}
