import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** Takes a golden case out of practice; who answered it keeps what they learned. */
export function retireGolden(
  house: House,
  actor: StaffMember,
  goldenId: string,
): Promise<{ ok: true } | { ok: false; reason: 'golden_unknown' }> {
  return house.db.$transaction(async (tx) => {
    const { count } = await tx.goldenCase.updateMany({
      where: { id: goldenId, retiredAt: null },
      data: { retiredAt: house.now() },
    })
    if (count === 0) return { ok: false, reason: 'golden_unknown' }
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'golden.retired',
        subject: `golden:${goldenId}`,
        details: {},
      },
    ])
    return { ok: true }
  })
}
