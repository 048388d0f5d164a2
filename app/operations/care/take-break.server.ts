import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { releaseCase } from '../triage/release-case.server.ts'

/** A claim that is kept outlasts the break by so long, so that its holder finds it again. */
const graceMs = 5 * 60_000

/**
 * Begins a break. What the person has in hand stays theirs for as long, or goes back to the queue, as
 * they choose; nothing is given back silently. Answers how many cases were given back.
 */
export async function takeBreak(
  house: House,
  actor: StaffMember,
  { minutes, giveBack }: { minutes: number; giveBack: boolean },
): Promise<{ givenBack: number }> {
  const now = house.now()
  const until = new Date(now.getTime() + minutes * 60_000)
  const held = { leaseHolderId: actor.id, leaseUntil: { gt: now } }
  let givenBack = 0
  if (giveBack) {
    const cases = await house.db.case.findMany({ where: held, select: { number: true } })
    for (const { number } of cases)
      if ((await releaseCase(house, actor, Number(number))).ok) givenBack += 1
  } else {
    const leaseUntil = new Date(until.getTime() + graceMs)
    await house.db.case.updateMany({
      where: { ...held, leaseUntil: { gt: now, lt: leaseUntil } },
      data: { leaseUntil },
    })
  }
  await house.db.$transaction([
    house.db.person.update({ where: { id: actor.id }, data: { breakUntil: until } }),
    house.db.staffSession.updateMany({
      where: { personId: actor.id },
      data: { busySince: null },
    }),
  ])
  return { givenBack }
}

/** Back at work, before or after the time. */
export async function endBreak(house: House, actor: StaffMember): Promise<void> {
  await house.db.person.update({ where: { id: actor.id }, data: { breakUntil: null } })
}
