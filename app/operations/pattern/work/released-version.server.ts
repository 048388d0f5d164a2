import type { Db, Tx } from '#infra/db/connect.server.ts'

/** The newest version that a release holds and that no later one took back; null where none is out. */
export async function releasedVersion(db: Db | Tx, patternId: string): Promise<number | null> {
  const last = await db.releasePattern.findFirst({
    where: { patternId },
    orderBy: { version: 'desc' },
    select: { version: true, payload: true },
  })
  if (!last) return null
  const { status } = last.payload as { status?: unknown }
  return status === 'revoked' ? null : last.version
}
