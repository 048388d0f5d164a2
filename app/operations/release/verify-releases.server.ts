import { type ChainBreak, verifyChain } from '#core/release/chain.ts'
import { manifestName } from '#core/release/files.ts'
import type { House } from '#infra/house.server.ts'
import {
  type ReleasePart,
  type ReleasePartBreak,
  releaseParts,
} from './verifying/release-parts.server.ts'

export type ReleaseProblem = {
  /** null for a folder that the database knows nothing of. */
  number: number | null
  reason: ChainBreak | ReleasePartBreak | 'folder_unknown'
  /** The file, pattern or folder that it is about. */
  what?: string
}

export type ReleasesVerdict =
  | { ok: true; releases: number; head: string | null }
  | { ok: false; problems: ReleaseProblem[] }

/**
 * Checks every release on disk against its signed manifest and the database, the chain of manifests,
 * and the signatures. Names all problems, oldest release first.
 */
export async function verifyReleases(house: House): Promise<ReleasesVerdict> {
  const rows = await house.db.release.findMany({
    orderBy: { number: 'asc' },
    select: { number: true, manifestSha256: true },
  })
  const problems: ReleaseProblem[] = []
  const manifests: Uint8Array[] = []
  for (const row of rows) {
    const manifest = (await house.releases.read(row, manifestName)) ?? new Uint8Array()
    manifests.push(manifest)
    const part: ReleasePart = { ...row, manifest, newest: row === rows.at(-1) }
    for (const check of releaseParts)
      problems.push(...(await check(house, part)).map((one) => ({ number: row.number, ...one })))
  }
  const chain = verifyChain(manifests)
  if (!chain.ok) problems.push({ number: rows[chain.index]?.number ?? null, reason: chain.reason })
  const known = new Set(rows.map(({ number }) => number))
  for (const number of await house.releases.numbers()) {
    if (known.has(number)) continue
    problems.push({ number: null, reason: 'folder_unknown', what: house.releases.folderOf(number) })
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, releases: rows.length, head: rows.at(-1)?.manifestSha256 ?? null }
}
