import { partKey } from '#core/redaction/parts.ts'
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

/** Whether some of a file's name is covered: then it is downloaded under another. */
export async function isNameCovered(
  db: Db | Tx,
  tipId: string,
  evidenceId: string,
): Promise<boolean> {
  const part = partKey('name', evidenceId)
  return (await db.mask.count({ where: { tipId, part, liftedAt: null } })) > 0
}
