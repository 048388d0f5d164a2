import { hides } from '#core/access/sight.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { Urgency } from '#core/case/states.ts'
import type { LookFacts } from '#core/quality/second-look.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { Prisma } from '#infra/db/generated/client.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

export const withCase = {
  case: {
    select: {
      id: true,
      number: true,
      kind: true,
      country: true,
      language: true,
      urgency: true,
      queueId: true,
      resolvedAt: true,
      state: true,
      openedAt: true,
    },
  },
} as const satisfies Prisma.SecondLookInclude

export type LookRow = Prisma.SecondLookGetPayload<{ include: typeof withCase }>

/** What the rules of second looks go by. */
export function factsOfLook(row: LookRow): LookFacts {
  return {
    firstBy: row.firstById,
    takenBy: row.takenById,
    takenUntil: row.takenUntil,
    secondBy: row.secondById,
    agrees: row.agrees,
    settledBy: row.settledById,
    stands: row.case.resolvedAt?.getTime() === row.decidedAt.getTime(),
  }
}

/** A look for somebody who may see its case; null where there is none for them. */
export async function findLook(db: Db | Tx, actor: StaffMember, id: string) {
  const row = await db.secondLook.findUnique({ where: { id }, include: withCase })
  if (!row) return null
  const { urgency, ...file } = row.case
  const hidden = hides(await readSight(db, actor.id), { ...file, urgency: urgency as Urgency })
  return hidden ? null : row
}

/** The same, locked until the transaction ends. */
export async function lockLook(tx: Tx, actor: StaffMember, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "second_look" WHERE "id" = ${id}::uuid FOR UPDATE`
  return findLook(tx, actor, id)
}
