import type { Db, Tx } from '#infra/db/connect.server.ts'

/** The second look that somebody is at, on this case, by its id; null where they are at none. */
export async function hasLook(
  db: Db | Tx,
  personId: string,
  caseId: string,
  now: Date,
): Promise<string | null> {
  const look = await db.secondLook.findFirst({
    where: { caseId, takenById: personId, takenUntil: { gt: now }, secondAt: null },
    select: { id: true, decidedAt: true, case: { select: { resolvedAt: true } } },
  })
  return look?.case.resolvedAt?.getTime() === look?.decidedAt.getTime() ? (look?.id ?? null) : null
}
