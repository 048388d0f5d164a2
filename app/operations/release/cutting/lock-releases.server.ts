import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

export type LastRelease = { number: number; createdAt: Date; manifestSha256: string }

/**
 * Lets one cut in at a time, and puts right what a stopped one left: its committed folder gets its
 * number, what it never committed goes. The lock ends with the transaction; readers don't wait.
 */
export async function lockReleases(tx: Tx, house: House): Promise<LastRelease | null> {
  await tx.$executeRaw`LOCK TABLE "release" IN SHARE ROW EXCLUSIVE MODE`
  const last = await tx.release.findFirst({
    orderBy: { number: 'desc' },
    select: { number: true, createdAt: true, manifestSha256: true },
  })
  if (last) await house.releases.publish(last)
  await house.releases.clearStaged()
  return last
}
