import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import type { House } from '#infra/house.server.ts'
import { type AgencyKeyView, listAgencyKeys } from '../release/list-agency-keys.server.ts'
import { listRefusals, type RefusalView } from './list-refusals.server.ts'

/** `files`: sent, unchanged ones left out. `objects`: over TAXII and MISP. */
export type UsageWeek = { week: string; files: number; objects: number }
export type UsageView = { weeks: UsageWeek[]; keys: AgencyKeyView[]; refusals: RefusalView[] }

const weeksShown = 12
export const refusalDays = 30
const dayMs = 86_400_000

/** What an agency fetched by week, the oldest first, its keys, and how often they were refused. */
export async function readUsage(house: House, agencyId: string): Promise<UsageView> {
  await house.usage.save()
  const now = house.now()
  const weeks = Array.from({ length: weeksShown }, (_, back) =>
    isoWeek(new Date(now.getTime() - (weeksShown - 1 - back) * 7 * dayMs)),
  )
  const since = new Date(now.getTime() - weeksShown * 7 * dayMs)
  const rows = await house.db.$queryRaw<{ week: string; files: number; objects: number }[]>`
    SELECT "week", sum("files")::int AS "files", sum("objects")::int AS "objects" FROM (
      SELECT to_char("at" AT TIME ZONE 'UTC', 'IYYY"-W"IW') AS "week",
        count(*) FILTER (WHERE NOT "not_modified") AS "files", 0 AS "objects"
      FROM "download" WHERE "agency_id" = ${agencyId}::uuid AND "at" >= ${since} GROUP BY 1
      UNION ALL
      SELECT to_char("at" AT TIME ZONE 'UTC', 'IYYY"-W"IW'), 0, sum("objects")
      FROM "object_read" WHERE "agency_id" = ${agencyId}::uuid AND "at" >= ${since} GROUP BY 1
    ) AS "read" GROUP BY "week"`
  return {
    weeks: weeks.map((week) => {
      const { files = 0, objects = 0 } = rows.find((row) => row.week === week) ?? {}
      return { week, files, objects }
    }),
    keys: await listAgencyKeys(house, agencyId),
    refusals: await listRefusals(house, agencyId, refusalDays),
  }
}
