import { type Known, knownFrom } from '#core/figures/beside.ts'
import { blockPeriod, weekPeriod } from '#core/figures/period.ts'
import { blockFiguresSchema, weekFiguresSchema } from '#core/figures/protect.ts'
import { type Told, toldBy } from '#core/figures/told.ts'
import { addWeeks } from '#core/pattern/anonymise/iso-week.ts'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import type { Tx } from '#infra/db/connect.server.ts'

/** Further back no week is counted anew, and patterns speak of nothing that hides there. */
export const mostWeeks = 60

/** What everybody can know who kept all figures and all versions of patterns of the last weeks. */
export async function readKnown(tx: Tx, k: number, week: string): Promise<Known> {
  const since = addWeeks(week, -mostWeeks)
  const rows = await tx.publicFigure.findMany({
    where: {
      OR: [
        { period: { gte: weekPeriod(since), lt: weekPeriod('9') } },
        { period: blocksSince(since) },
      ],
    },
    orderBy: { period: 'asc' },
  })
  const named = (prefix: string) =>
    rows.flatMap(({ period, figures }) =>
      period.startsWith(prefix) ? [{ first: period.slice(prefix.length), figures }] : [],
    )
  return knownFrom({
    weeks: new Map(
      named(weekPeriod('')).map(({ first, figures }) => [first, weekFiguresSchema.parse(figures)]),
    ),
    blocks: new Map(
      named(blockPeriod('')).flatMap(({ first, figures }) => {
        // A block that may not be shown is kept as an empty row.
        const read = blockFiguresSchema.safeParse(figures)
        return read.success ? [[first, read.data] as const] : []
      }),
    ),
    told: await readTold(tx, k, since),
  })
}

/** So many patterns are held at a time. */
const batch = 1000

/** What all versions told that speak of a week or a later one; in the order of their patterns. */
async function readTold(tx: Tx, k: number, since: string): Promise<Told[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT rp."pattern_id" AS "id" FROM "release_pattern" rp
    WHERE rp."payload"->>'last_seen' >= ${since} AND rp."payload"->>'status' <> 'revoked'
    ORDER BY 1`
  const told: Told[] = []
  for (let at = 0; at < ids.length; at += batch) {
    const some = ids.slice(at, at + batch).map(({ id }) => id)
    const rows = await tx.$queryRaw<{ payload: unknown }[]>`
      SELECT rp."payload" FROM "release_pattern" rp
      WHERE rp."pattern_id" = ANY(${some}::uuid[])
        AND rp."payload"->>'last_seen' >= ${since} AND rp."payload"->>'status' <> 'revoked'
      ORDER BY rp."pattern_id", rp."version"`
    for (const { payload } of rows) told.push(toldBy(patternPayloadSchema.parse(payload), k))
  }
  return told
}

const blocksSince = (since: string) => ({ gte: blockPeriod(since), lt: blockPeriod('9') })
