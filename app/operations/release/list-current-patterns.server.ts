import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

export type CurrentPattern = { patternId: string; release: number; payload: PatternPayload }

/** The newest version of each pattern that was released last, newest first; revoked ones left out. */
export async function listCurrentPatterns(house: House, limit: number): Promise<PatternPayload[]> {
  const rows = await house.db.releasePattern.findMany({
    orderBy: [{ releaseNumber: 'desc' }, { pattern: { number: 'asc' } }],
    // A pattern comes at most a few times among so many; the first is its newest version.
    take: limit * 3,
    select: { patternId: true, payload: true },
  })
  const newest = new Map<string, PatternPayload>()
  for (const { patternId, payload } of rows)
    if (!newest.has(patternId)) newest.set(patternId, patternPayloadSchema.parse(payload))
  return [...newest.values()].filter(({ status }) => status !== 'revoked').slice(0, limit)
}

/** The newest released version of a pattern by its number; null where none was released. */
export async function findReleasedPattern(
  db: House['db'] | Tx,
  number: number,
): Promise<CurrentPattern | null> {
  const row = await db.releasePattern.findFirst({
    where: { pattern: { number } },
    orderBy: { releaseNumber: 'desc' },
    select: { patternId: true, releaseNumber: true, payload: true },
  })
  return (
    row && {
      patternId: row.patternId,
      release: row.releaseNumber,
      payload: patternPayloadSchema.parse(row.payload),
    }
  )
}
