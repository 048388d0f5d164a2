import { patternPayloadSchema } from '#core/pattern/payload.ts'
import type { ReleaseInput } from '#core/release/release.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { releasePortal } from '../release/cutting/bind-release.server.ts'
import { lockReleases } from '../release/cutting/lock-releases.server.ts'
import { addObjects } from './add-objects.server.ts'

/** Adds the objects of releases that were cut before TAXII was; those that have theirs stay as they are. */
export async function fillObjects(house: House): Promise<number> {
  if ((await releasesWithout(house.db)).length === 0) return 0
  return house.db.$transaction(async (tx) => {
    await lockReleases(tx, house)
    return fillBefore(tx, house)
  })
}

/** The same for who holds the cut's lock: a new release must find the older ones in their place. */
export async function fillBefore(tx: Tx, house: House): Promise<number> {
  const missing = await releasesWithout(tx)
  for (const number of missing) await addObjects(tx, house, await readInput(tx, number))
  return missing.length
}

async function releasesWithout(db: House['db'] | Tx): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT r."number" FROM "release" r
    WHERE NOT EXISTS (SELECT 1 FROM "taxii_object" o WHERE o."release_number" = r."number")
    ORDER BY r."number"`
  return rows.map(({ number }) => number)
}

/** A release as it was when it was cut: times and payloads stand in the database. */
async function readInput(tx: Tx, number: number): Promise<ReleaseInput> {
  const release = await tx.release.findUniqueOrThrow({
    where: { number },
    select: {
      week: true,
      createdAt: true,
      patterns: {
        select: { patternId: true, payload: true },
        orderBy: { pattern: { number: 'asc' } },
      },
    },
  })
  const created = release.createdAt.toISOString()
  const first = await firstReleased(tx, number)
  return {
    sequence: number,
    week: release.week,
    created,
    portal: await releasePortal(tx),
    patterns: release.patterns.map(({ patternId, payload }) => ({
      payload: patternPayloadSchema.parse(payload),
      created: first.get(patternId)?.toISOString() ?? created,
      modified: created,
    })),
  }
}

/** When each pattern of a release came out first. */
async function firstReleased(tx: Tx, number: number): Promise<Map<string, Date>> {
  const rows = await tx.$queryRaw<{ id: string; at: Date }[]>`
    SELECT p."pattern_id" AS "id", MIN(r."created_at") AS "at"
    FROM "release_pattern" n
    JOIN "release_pattern" p ON p."pattern_id" = n."pattern_id"
    JOIN "release" r ON r."number" = p."release_number"
    WHERE n."release_number" = ${number} GROUP BY p."pattern_id"`
  return new Map(rows.map(({ id, at }) => [id, at]))
}
