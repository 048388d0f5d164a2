import type { Db, Tx } from '#infra/db/connect.server.ts'

/** The covers that lie on tips of this case now, in the order in which they were laid. */
export function masksIn(db: Db | Tx, caseId: string, tipIds: readonly string[]) {
  return db.mask.findMany({
    where: {
      tipId: { in: [...tipIds] },
      liftedAt: null,
      tip: { cases: { some: { caseId, detachedAt: null } } },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { by: { select: { callSign: true } } },
  })
}

export type LaidMask = Awaited<ReturnType<typeof masksIn>>[number]
