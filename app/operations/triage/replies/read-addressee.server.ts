import type { StaffMember } from '#core/access/staff-member.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

/** What a reply's writer has to know of who reads it: the language of the report, as a BCP 47 tag. */
export async function readAddressee(
  { db }: House,
  actor: StaffMember,
  number: number,
  tipId: string,
): Promise<{ language: string } | null> {
  const sight = await readSight(db, actor.id)
  return db.tip.findFirst({
    where: {
      id: tipId,
      cases: { some: { detachedAt: null, case: { number, ...inSight(sight) } } },
    },
    select: { language: true },
  })
}
