import { releaseInputOf } from '#core/release/release.ts'
import { collectObjects } from '#core/taxii/objects.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockReleases } from '../release/cutting/lock-releases.server.ts'
import { releasePortal } from '../release/printing/print-release.server.ts'
import { walkRelease } from '../release/printing/walk-release.server.ts'
import { addObjects } from './add-objects.server.ts'
import { columnsOf } from './object-columns.server.ts'

/** Milliseconds, for years of releases. */
const longWork = { maxWait: 60_000, timeout: 900_000 }

/** Adds the objects of releases that were cut before TAXII was; those that have theirs stay as they are. */
export async function fillObjects(house: House): Promise<number> {
  if ((await releasesWithout(house.db)).length === 0) return 0
  return house.db.$transaction(async (tx) => {
    await lockReleases(tx, house)
    return fillBefore(tx, house)
  }, longWork)
}

/** The same for who holds the cut's lock: a new release must find the older ones in their place. */
export async function fillBefore(tx: Tx, house: House): Promise<number> {
  const missing = await releasesWithout(tx)
  const portal = await releasePortal(tx)
  for (const release of missing) {
    const objects = collectObjects(releaseInputOf(release, portal))
    for await (const some of walkRelease(tx, release)) {
      for (const one of some) objects.add(one)
      await addObjects(tx, house, release.number, columnsOf(objects.take()))
    }
  }
  return missing.length
}

type Missing = { number: number; week: string; createdAt: Date }

async function releasesWithout(db: House['db'] | Tx): Promise<Missing[]> {
  return db.$queryRaw<Missing[]>`
    SELECT r."number", r."week", r."created_at" AS "createdAt" FROM "release" r
    WHERE NOT EXISTS (SELECT 1 FROM "taxii_object" o WHERE o."release_number" = r."number")
    ORDER BY r."number"`
}
