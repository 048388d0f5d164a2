import { offerMinutes } from '#core/case/offer.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { seesCase } from '#infra/sight/sees-case.server.ts'
import { placeAnew } from '../../routing/placing/place-anew.server.ts'
import { endLease } from '../../triage/claims/end-lease.server.ts'
import { hasRoom, readLoad } from '../../triage/claims/room-for.server.ts'
import { tell } from '../../triage/claims/tell.server.ts'
import { type LockedCase, lockCase } from '../../triage/steps/lock-case.server.ts'
import { saveCase } from '../../triage/steps/save-case.server.ts'

/** Cases in one transaction: a hundred change in a moment, and others wait no longer than that. */
const slice = 50

type Heirs = { personId: string; successorId: string | null }

/** Takes every case out of somebody's hands, to their colleague or to the queue. Answers how many. */
export async function passCasesOn(
  house: House,
  actor: { id: string },
  heirs: Heirs,
): Promise<{ passed: number; returned: number }> {
  const count = { passed: 0, returned: 0 }
  while (true) {
    const held = await house.db.case.findMany({
      where: { leaseHolderId: heirs.personId },
      orderBy: { id: 'asc' },
      take: slice,
      select: { number: true },
    })
    if (held.length === 0) return count
    const outcomes = await house.db.$transaction(async (tx) => {
      const slice: (keyof typeof count)[] = []
      for (const { number } of held) {
        const file = await lockCase(tx, Number(number))
        // Taken over or given back since it was looked for.
        if (file?.leaseHolderId !== heirs.personId) continue
        const passed = await passOn(tx, house, actor, file, heirs)
        if (!passed) await giveBack(tx, house, actor, file, heirs)
        slice.push(passed ? 'passed' : 'returned')
      }
      return slice
    })
    for (const outcome of outcomes) count[outcome] += 1
  }
}

/** To the colleague, if they may see it and have room; there is always room for somebody in danger. */
async function passOn(
  tx: Tx,
  house: House,
  actor: { id: string },
  file: LockedCase,
  { personId, successorId }: Heirs,
): Promise<boolean> {
  if (successorId === null || !(await seesCase(tx, successorId, file.id))) return false
  if (file.urgency !== 'imminent' && !hasRoom(await readLoad(tx, house, successorId))) return false
  // They may not be at their desk: as long as an offer would wait.
  const until = new Date(house.now().getTime() + offerMinutes(file.urgency) * 60_000)
  const decision = {
    next: file.state,
    effects: ['lease_taken'] as const,
    also: { leaseUntil: until },
  }
  if (!(await saveCase(tx, house, { id: successorId, roles: [] }, file, decision)))
    throw new Error('A locked case could not be passed on')
  await tell(tx, house, successorId, file.id, 'passed_on')
  await appendAudit(tx, house.now(), [
    {
      actor: `person:${actor.id}`,
      action: 'case.handed_over',
      subject: `case:${file.id}`,
      details: { by: personId, to: successorId, answer: 'left' },
    },
  ])
  return true
}

async function giveBack(
  tx: Tx,
  house: House,
  actor: { id: string },
  file: LockedCase,
  { personId }: Heirs,
): Promise<void> {
  const next = await endLease(tx, house, file)
  const placed = await placeAnew(tx, house, file.id)
  await appendAudit(tx, house.now(), [
    {
      actor: `person:${actor.id}`,
      action: 'case.returned',
      subject: `case:${file.id}`,
      details: { from: file.state, to: next, holder: personId, left: true },
    },
    ...placed,
  ])
}
