import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import { mostInBulk } from '#core/case/bulk.ts'
import type { QueueFilter } from '#core/case/queue-filter.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { chooseCases } from '../queue/choose-cases.server.ts'

/** The cases of a page that were ticked, or all that the queue's filters leave, on whatever page. */
export type Selection = { numbers: readonly number[] } | { filter: QueueFilter }

export type StartResult =
  | { ok: true; id: string }
  | { ok: false; reason: 'none_chosen' | 'too_many' }

/**
 * Keeps which cases somebody is about to decide on, and the version that each had: what changes
 * meanwhile is left out later, and what comes in later is not among them.
 */
export async function startBulk(
  house: House,
  actor: StaffMember,
  selection: Selection,
): Promise<StartResult> {
  const { db } = house
  const where =
    'numbers' in selection
      ? { number: { in: selection.numbers.slice(0, mostInBulk + 1) } }
      : { id: { in: await chooseCases(house, actor, selection.filter, mostInBulk + 1) } }
  const cases = await db.case.findMany({
    where: { ...where, ...inSight(await readSight(db, actor.id)) },
    orderBy: { number: 'asc' },
    select: { id: true, version: true, queueId: true },
  })
  if (cases.length === 0) return { ok: false, reason: 'none_chosen' }
  if (cases.length > mostInBulk) return { ok: false, reason: 'too_many' }
  const id = uuidv7()
  await db.bulkChange.create({
    data: {
      id,
      actorId: actor.id,
      createdAt: house.now(),
      items: {
        createMany: {
          data: cases.map(({ id: caseId, version, queueId }, position) => ({
            caseId,
            version,
            queueId,
            position,
          })),
        },
      },
    },
  })
  return { ok: true, id }
}
