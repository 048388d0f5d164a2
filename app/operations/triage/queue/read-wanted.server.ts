import type { Sight } from '#core/access/sight.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { QueueFilter } from '#core/case/queue-filter.ts'
import { type QueueView, quarantineIn, queueViews } from '#core/case/queue-views.ts'
import { dueWithin } from '#core/clock/view.ts'
import type { House } from '#infra/house.server.ts'
import { type Found, findCases } from './find-cases.server.ts'
import type { Wanted } from './page-of-cases.server.ts'

export type ReadWanted =
  | { of: 'case'; number: number }
  | {
      of: 'cases'
      view: QueueView
      wanted: Wanted
      found: Extract<Found, { of: 'cases' }> | null
    }

/** What the queue's filters ask for, or the one case that was looked for by its number. */
export async function readWanted(
  house: House,
  actor: StaffMember,
  sight: Sight,
  filter: QueueFilter,
  take: number,
): Promise<ReadWanted> {
  const found = filter.q ? await findCases(house, sight, filter.q, filter.country) : null
  if (found?.of === 'case') return found
  const view = filter.view ?? (found ? 'all' : 'open')
  const { states, mine } = queueViews[view]
  const wanted = {
    filter,
    states,
    holderId: mine ? actor.id : null,
    quarantine: quarantineIn(view),
    due: filter.due ? dueWithin(house.calendar, filter.due, house.now()) : null,
    sight,
    take,
  }
  return { of: 'cases', view, wanted, found }
}
