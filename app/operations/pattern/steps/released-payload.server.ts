import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

/** What agencies hold of a pattern now: the newest version in a release, unless it was taken back. */
export async function releasedPayload(
  db: Db | Tx,
  patternId: string,
): Promise<PatternPayload | null> {
  const last = await db.releasePattern.findFirst({
    where: { patternId },
    orderBy: { version: 'desc' },
    select: { payload: true },
  })
  if (!last) return null
  const payload = patternPayloadSchema.parse(last.payload)
  return payload.status === 'revoked' ? null : payload
}

/** Which tips the version that is out counted; null where none is, or where that was not noted. */
export async function countedBefore(
  db: Db | Tx,
  patternId: string,
): Promise<readonly string[] | null> {
  const last = await db.releasePattern.findFirst({
    where: { patternId },
    orderBy: { version: 'desc' },
    select: { countedTipIds: true },
  })
  return last && last.countedTipIds.length > 0 ? last.countedTipIds : null
}
