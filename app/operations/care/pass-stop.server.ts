import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { ExposureKind, GoOnReason } from '#core/care/budget.ts'
import type { House } from '#infra/house.server.ts'

/** Somebody goes on at the limit of their day, for half an hour, and says why. It is shown to the team without a name. */
export async function passStop(
  house: House,
  actor: StaffMember,
  { of, reason }: { of: ExposureKind; reason: GoOnReason },
): Promise<void> {
  await house.db.stopPassed.create({
    data: { id: uuidv7(), personId: actor.id, of, reason, at: house.now() },
  })
}
