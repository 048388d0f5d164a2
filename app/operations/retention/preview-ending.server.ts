import type { StaffMember } from '#core/access/staff-member.ts'
import { daysAfter, previewDays } from '#core/retention/due.ts'
import type { House } from '#infra/house.server.ts'
import { andInSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { findEnding } from './steps/find-ending.server.ts'

const most = 200

/** What goes in the next days, and what would if nothing kept it; the periods that say so. */
export async function previewEnding(house: House, actor: StaffMember) {
  const { RETENTION: periods } = house.env
  const found = await findEnding(house.db, {
    periods,
    until: daysAfter(house.now(), previewDays),
    limit: most + 1,
    and: andInSight(await readSight(house.db, actor.id)),
  })
  return {
    periods,
    more: found.length > most,
    ending: found.slice(0, most).map(({ number, state, verdict, quarantined, dueAt, kept }) => ({
      number,
      state,
      verdict,
      quarantined,
      dueAt,
      kept,
    })),
  }
}
