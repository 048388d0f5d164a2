import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** Longest time on duty in one go, in hours: whoever forgets to end it is not woken for a week. */
export const longestDuty = 24

/**
 * "On duty for so many hours", from now; 0 ends it. Whoever is on duty is alarmed when an imminent
 * case waits. Answers until when.
 */
export function setDuty(house: House, actor: StaffMember, hours: number): Promise<Date | null> {
  const now = house.now()
  const until =
    hours > 0 ? new Date(now.getTime() + Math.min(hours, longestDuty) * 3_600_000) : null
  return house.db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: actor.id }, data: { onDutyUntil: until } })
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: until ? 'person.duty_taken' : 'person.duty_ended',
        subject: `person:${actor.id}`,
        details: until ? { until: until.toISOString() } : {},
      },
    ])
    return until
  })
}
