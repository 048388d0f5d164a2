import type { StaffMember } from '#core/access/staff-member.ts'
import type { DigestWish } from '#core/watch/digest.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** Sets when somebody gets their daily digest; null ends it. The first goes out when the hour comes next. */
export function setDigest(
  house: House,
  actor: StaffMember,
  wish: DigestWish | null,
): Promise<void> {
  return house.db.$transaction(async (tx) => {
    await tx.person.update({
      where: { id: actor.id },
      data: {
        digestHour: wish?.hour ?? null,
        digestZone: wish?.zone ?? null,
        digestSentAt: wish ? house.now() : null,
      },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.digest_set',
        subject: `person:${actor.id}`,
        details: { hour: wish?.hour ?? null },
      },
    ])
  })
}

/** What somebody wished, for the form that changes it; the house's own zone where they wished nothing. */
export async function readDigestWish(
  house: House,
  actor: StaffMember,
): Promise<{ hour: number | null; zone: string }> {
  const { digestHour, digestZone } = await house.db.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { digestHour: true, digestZone: true },
  })
  return { hour: digestHour, zone: digestZone ?? house.calendar.timeZone }
}
