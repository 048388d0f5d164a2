import type { StaffMember } from '#core/access/staff-member.ts'
import { type Presence, presenceOf } from '#core/case/presence.ts'
import type { House } from '#infra/house.server.ts'

export type Present = { callSign: string; presence: Presence; at: Date }

/** Who else has the case's page before them, as far as their browsers say so. */
export async function readPresence(
  house: House,
  actor: StaffMember,
  caseId: string,
): Promise<Present[]> {
  const rows = await house.db.casePresence.findMany({
    where: { caseId, personId: { not: actor.id } },
    include: { person: { select: { callSign: true } } },
    orderBy: { person: { callSign: 'asc' } },
  })
  return rows.flatMap((row) => {
    const presence = presenceOf(row, house.now())
    return presence ? [{ callSign: row.person.callSign, presence, at: row.seenAt }] : []
  })
}
