import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'

/** The reader has seen their notices, up to the moment at which their page was made. */
export async function markNoticesSeen(house: House, actor: StaffMember, upTo: Date): Promise<void> {
  await house.db.staffNotice.updateMany({
    where: { personId: actor.id, seenAt: null, at: { lte: upTo } },
    data: { seenAt: house.now() },
  })
}
