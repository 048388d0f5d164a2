import { variantName } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockReleases } from './cutting/lock-releases.server.ts'
import { saveVariant } from './cutting/save-release.server.ts'
import { agencyClearances } from './cutting/standing-variants.server.ts'
import { orDrop } from './printing/or-drop.server.ts'
import { beginPrint } from './printing/print-release.server.ts'
import { walkRelease } from './printing/walk-release.server.ts'

const making = new WeakMap<Db, Map<string, Promise<number>>>()

/**
 * Makes what a clearance lacks of all releases, oldest first, from the database: the same bytes as if
 * it had been there from the beginning. Whoever asks meanwhile waits for the same work. Answers how
 * many were made.
 */
export function makeVariants(house: House, clearance: Clearance): Promise<number> {
  const running = making.get(house.db) ?? new Map<string, Promise<number>>()
  making.set(house.db, running)
  const name = variantName(clearance)
  const known = running.get(name)
  if (known) return known
  const work = makeAll(house, clearance).finally(() => running.delete(name))
  running.set(name, work)
  return work
}

/** The same for every clearance that an agency has, so that few must wait. */
export async function makeAgencyVariants(house: House): Promise<number> {
  let made = 0
  for (const clearance of await agencyClearances(house.db))
    made += await makeVariants(house, clearance)
  return made
}

/** Milliseconds, for one release. */
const longPrint = { maxWait: 60_000, timeout: 900_000 }

async function makeAll(house: House, clearance: Clearance): Promise<number> {
  for (let made = 0; ; made++) {
    if (!(await firstMissing(house.db, clearance))) return made
    const key = await house.db.$transaction((tx) => makeNext(tx, house, clearance), longPrint)
    if (!key) return made
    await house.variants(clearance).publish(key)
  }
}

/** One release is one transaction: who is stopped goes on where they were. */
async function makeNext(tx: Tx, house: House, clearance: Clearance) {
  await lockReleases(tx, house)
  const number = await firstMissing(tx, clearance)
  if (!number) return null
  const release = await tx.release.findUniqueOrThrow({ where: { number } })
  const before = await tx.releaseVariant.findFirst({
    where: { releaseNumber: number - 1, sector: clearance.sector, tlp: clearance.ceiling },
    select: { manifestSha256: true },
  })
  const draft = await house.variants(clearance).draft(number, 'again')
  const { week, createdAt, nonce, manifestSha256, previousSha256 } = release
  const facts = { number, week, createdAt, nonce: nonce ?? '', previous: previousSha256 }
  return orDrop([draft], async () => {
    const run = await beginPrint(tx, house, facts, {
      whole: { sha256: manifestSha256 },
      variants: [{ clearance, previous: before?.manifestSha256 ?? null, open: draft.file }],
    })
    for await (const some of walkRelease(tx, facts, clearance))
      for (const one of some) await run.add(one)
    const [variant] = (await run.end()).variants
    if (!variant) throw new Error('A variant was asked for and not made')
    await draft.stage(variant.manifestSha256)
    await saveVariant(tx, number, variant)
    return { number, manifestSha256: variant.manifestSha256 }
  })
}

/** Variants have no gaps, so the first that is missing follows the newest that is there. */
async function firstMissing(db: House['db'] | Tx, clearance: Clearance): Promise<number | null> {
  const { sector, ceiling: tlp } = clearance
  const there = await db.releaseVariant.aggregate({
    where: { sector, tlp },
    _max: { releaseNumber: true },
  })
  const after = there._max.releaseNumber ?? 0
  const next = await db.release.findUnique({ where: { number: after + 1 } })
  return next?.number ?? null
}
