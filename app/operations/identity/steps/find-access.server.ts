import type { Sight } from '#core/access/sight.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { type AccessState, asAccessState } from '#core/identity/states.ts'
import type { AccessFacts } from '#core/identity/transitions.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

/** Accesses that somebody may know of: none of a case that they must not see, nor of its tips. */
export function accessInSight({ hiddenCaseIds }: Sight): Prisma.IdentityAccessWhereInput {
  if (hiddenCaseIds.length === 0) return {}
  const hidden = { in: [...hiddenCaseIds] }
  return { NOT: [{ caseId: hidden }, { tip: { cases: { some: { caseId: hidden } } } }] }
}

type Row = Prisma.IdentityAccessGetPayload<{ include: { tip: { select: { state: true } } } }>
export type FoundAccess = Omit<Row, 'state'> & { state: AccessState }

/** One access as its person may see it; null where there is none for them. */
export async function findAccess(
  db: Db | Tx,
  actor: StaffMember,
  id: string,
): Promise<FoundAccess | null> {
  const sight = await readSight(db, actor.id)
  const row = await db.identityAccess.findFirst({
    where: { id, ...accessInSight(sight) },
    include: { tip: { select: { state: true } } },
  })
  return row && { ...row, state: asAccessState(row.state) }
}

/** The same, locked until the transaction ends. */
export async function lockAccess(
  tx: Tx,
  actor: StaffMember,
  id: string,
): Promise<FoundAccess | null> {
  await tx.$queryRaw`SELECT 1 FROM "identity_access" WHERE "id" = ${id}::uuid FOR UPDATE`
  return findAccess(tx, actor, id)
}

/** What deciding about an access needs to know. */
export function factsOf(house: House, actor: StaffMember, row: FoundAccess): AccessFacts {
  return {
    own: row.askedById === actor.id,
    now: house.now(),
    askedAt: row.askedAt,
    until: row.until,
    asked: row.minutes,
  }
}

/** What is left of an access once its details are destroyed. */
export const destroyed = (now: Date) => ({
  box: null,
  publicKey: null,
  until: null,
  endedAt: now,
})
