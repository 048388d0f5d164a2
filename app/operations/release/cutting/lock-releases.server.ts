import { clearances } from '#core/release/variant.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { ReleaseKey } from '#infra/releases/store.server.ts'

export type LastRelease = { number: number; createdAt: Date; manifestSha256: string }

/**
 * Lets one cut in at a time, and puts right what a stopped one left: committed folders get their
 * numbers, what was never committed goes. The lock ends with the transaction; readers don't wait.
 */
export async function lockReleases(tx: Tx, house: House): Promise<LastRelease | null> {
  // The planner can't know how few rows these statements touch, and compiling them takes longer.
  await tx.$executeRaw`SET LOCAL jit = off`
  await tx.$executeRaw`LOCK TABLE "release" IN SHARE ROW EXCLUSIVE MODE`
  const last = await tx.release.findFirst({
    orderBy: { number: 'desc' },
    select: { number: true, createdAt: true, manifestSha256: true },
  })
  await house.releases.settle((keys) =>
    among(keys, (hashes) =>
      tx.release.findMany({ where: { manifestSha256: { in: hashes } }, select }),
    ),
  )
  for (const clearance of clearances)
    await house
      .variants(clearance)
      .settle((keys) =>
        among(keys, (hashes) =>
          tx.releaseVariant.findMany({ where: { manifestSha256: { in: hashes } }, select }),
        ),
      )
  return last
}

const select = { manifestSha256: true } as const

/** Those of staged folders that the database knows. */
async function among(
  keys: readonly ReleaseKey[],
  find: (hashes: string[]) => Promise<{ manifestSha256: string }[]>,
): Promise<ReleaseKey[]> {
  const rows = await find(keys.map(({ manifestSha256 }) => manifestSha256))
  const known = new Set(rows.map(({ manifestSha256 }) => manifestSha256))
  return keys.filter(({ manifestSha256 }) => known.has(manifestSha256))
}
