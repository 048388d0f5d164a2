import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { heldTips } from './steps/held-tips.server.ts'
import { openHoldWords } from './steps/hold-words.server.ts'

/** A case's hold in force, with its words, for supervisors; null where there is no such case for them. */
export async function readHold(house: House, actor: StaffMember, number: number) {
  const file = await house.db.case.findUnique({
    where: { number, AND: inSight(await readSight(house.db, actor.id)) },
    select: {
      state: true,
      legalHold: true,
      tips: { where: { detachedAt: null }, select: { tipId: true } },
      holds: {
        where: { liftedAt: null },
        include: {
          setBy: { select: { callSign: true } },
          liftAskedBy: { select: { callSign: true } },
        },
      },
    },
  })
  if (!file) return null
  const [row] = file.holds
  const tipIds = file.tips.map(({ tipId }) => tipId)
  return {
    number,
    held: file.legalHold,
    settable: !file.legalHold && file.state !== 'merged_into' && file.state !== 'purged',
    /** Tips that a hold of another case keeps, whatever becomes of this one. */
    heldElsewhere: file.legalHold ? 0 : (await heldTips(house.db, tipIds)).size,
    hold: row
      ? {
          reason: row.reason,
          setBy: row.setBy.callSign,
          setAt: row.setAt,
          text: await openHoldWords(house.db, house, row),
          lift: row.liftAskedAt
            ? {
                by: row.liftAskedBy?.callSign ?? 'Staff',
                own: row.liftAskedById === actor.id,
                at: row.liftAskedAt,
              }
            : null,
        }
      : null,
  }
}
