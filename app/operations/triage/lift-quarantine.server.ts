import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { placeAnew } from '../routing/placing/place-anew.server.ts'
import { keepClocks } from './clocks/keep-clocks.server.ts'
import { letIn } from './steps/let-in.server.ts'
import { lockSeenCases } from './steps/lock-case.server.ts'

/** A page of the queue at once. */
const most = 100

/** Lets cases into the queue; one audit event for each. Answers how many there were. */
export function liftQuarantine(
  house: House,
  actor: StaffMember,
  numbers: readonly number[],
): Promise<number> {
  return house.db.$transaction(async (tx) => {
    const files = await lockSeenCases(tx, actor, numbers.slice(0, most))
    const lifted: NewEvent[] = []
    const placed: NewEvent[] = []
    for (const file of files.values()) {
      const { columns, events } = await letIn(tx, actor, file)
      if (events.length === 0) continue
      await tx.case.update({
        where: { id: file.id },
        data: { ...columns, version: { increment: 1 } },
      })
      await keepClocks(tx, house, file.id, [])
      lifted.push(...events)
      placed.push(...(await placeAnew(tx, house, file.id)))
    }
    await appendAudit(tx, house.now(), [...lifted, ...placed])
    return lifted.length
  })
}
