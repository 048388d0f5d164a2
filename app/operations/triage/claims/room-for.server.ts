import { limitFor } from '#core/case/limit.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** How many cases somebody holds now, and how many they may; null where nothing limits it. */
export type Load = { held: number; limit: number | null }

export async function readLoad(db: Db | Tx, house: House, personId: string): Promise<Load> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { caseLimit: true, roles: true },
  })
  const limits = await db.caseLimit.findMany()
  const held = await db.case.count({
    where: { leaseHolderId: personId, leaseUntil: { gt: house.now() } },
  })
  return { held, limit: limitFor(person.caseLimit, person.roles, limits) }
}

export const hasRoom = ({ held, limit }: Load): boolean => limit === null || held < limit
