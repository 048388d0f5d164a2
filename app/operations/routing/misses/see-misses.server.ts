import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

/** A supervisor has seen which cases no rule placed, up to the page that told them. Answers how many. */
export function seeMisses(house: House, actor: StaffMember, upTo: Date): Promise<number> {
  return house.db.$transaction(async (tx) => {
    const { count } = await tx.routingMiss.deleteMany({
      where: { at: { lte: upTo }, case: inSight(await readSight(tx, actor.id)) },
    })
    if (count > 0)
      await appendAudit(tx, house.now(), [
        {
          actor: `person:${actor.id}`,
          action: 'rule.gaps_seen',
          subject: `person:${actor.id}`,
          details: { cases: count },
        },
      ])
    return count
  })
}
