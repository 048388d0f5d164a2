import type { Db } from '#infra/db/connect.server.ts'

/** The cases that somebody looks at a second time now: lists keep their verdicts from them. */
export async function blindTo(db: Db, personId: string, now: Date): Promise<ReadonlySet<string>> {
  const looks = await db.secondLook.findMany({
    where: { takenById: personId, takenUntil: { gt: now }, secondAt: null },
    select: { caseId: true },
  })
  return new Set(looks.map(({ caseId }) => caseId))
}
