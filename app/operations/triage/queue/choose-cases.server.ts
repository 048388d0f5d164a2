import type { StaffMember } from '#core/access/staff-member.ts'
import type { QueueFilter } from '#core/case/queue-filter.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { foundCases } from './found-cases.server.ts'
import { pageOfCases } from './page-of-cases.server.ts'
import { readWanted } from './read-wanted.server.ts'

/** The ids of the first `take` cases that the filters leave, from the queue's beginning. */
export async function chooseCases(
  house: House,
  actor: StaffMember,
  { before: _before, after: _after, ...filter }: QueueFilter,
  take: number,
): Promise<string[]> {
  const sight = await readSight(house.db, actor.id)
  const read = await readWanted(house, actor, sight, filter, take)
  if (read.of === 'case') return []
  const { wanted, found } = read
  const page = found
    ? (await foundCases(house.db, wanted, found.matching)).page
    : await pageOfCases(house.db, wanted)
  return page.map(({ id }) => id)
}
