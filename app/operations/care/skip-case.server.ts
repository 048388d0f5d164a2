import { v7 as uuidv7 } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { SkipReason } from '#core/care/skip.ts'
import type { House } from '#infra/house.server.ts'
import { type ReleaseResult, releaseCase } from '../triage/release-case.server.ts'

/**
 * Gives a case back because it is not for this person, and why. It is not offered to them as the next
 * for some hours; supervisors see how often it was skipped, and not by whom.
 */
export async function skipCase(
  house: House,
  actor: StaffMember,
  { number, reason }: { number: number; reason: SkipReason },
): Promise<ReleaseResult> {
  const released = await releaseCase(house, actor, number)
  if (!released.ok) return released
  const { id } = await house.db.case.findUniqueOrThrow({ where: { number }, select: { id: true } })
  await house.db.caseSkip.create({
    data: { id: uuidv7(), caseId: id, personId: actor.id, reason, at: house.now() },
  })
  return released
}
