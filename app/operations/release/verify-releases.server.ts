import { type ChainBreak, verifyChain } from '#core/release/chain.ts'
import { manifestName } from '#core/release/files.ts'
import { clearances, variantName } from '#core/release/variant.ts'
import type { House } from '#infra/house.server.ts'
import type { ReleaseStore } from '#infra/releases/store.server.ts'
import { type KnownSet, readKnownSets } from './verifying/known-sets.server.ts'
import { checkPayloads } from './verifying/payloads.server.ts'
import { rebuildRelease } from './verifying/rebuild.server.ts'
import { type ReleasePartBreak, releaseParts } from './verifying/release-parts.server.ts'

export type ReleaseProblem = {
  /** null for a folder that the database knows nothing of. */
  number: number | null
  reason:
    | ChainBreak
    | ReleasePartBreak
    | 'payload_altered'
    /** Made again from the database it would hold other bytes. */
    | 'not_reproducible'
    | 'folder_unknown'
  /** The file, pattern or folder that it is about; a variant's with its name before it. */
  what?: string
}

export type ReleasesVerdict =
  | {
      ok: true
      releases: number
      /** Sets of files beside the wholes. */
      variants: number
      /** Sets that were written by older rules, and so only compared with their hashes. */
      olderEditions: number
      head: string | null
    }
  | { ok: false; problems: ReleaseProblem[] }

/**
 * Checks every release on disk against its signed manifest and the database, the chains of manifests,
 * and the signatures, as a whole and in each variant; and makes all of them again from the database.
 * Names all problems, the wholes' first, oldest first.
 */
export async function verifyReleases(house: House): Promise<ReleasesVerdict> {
  const sets = await readKnownSets(house)
  const problems: ReleaseProblem[] = []
  for (const chain of [null, ...clearances]) {
    const name = chain && variantName(chain)
    const own = sets.filter((one) => one.name === name)
    const store = chain ? house.variants(chain) : house.releases
    problems.push(...(await checkChain(house, store, own)))
  }
  const wholes = sets.filter(({ name }) => name === null)
  for (const whole of wholes) {
    problems.push(...(await checkPayloads(house, whole.number)))
    const made = sets.filter(({ number }) => number === whole.number)
    problems.push(...(await rebuildRelease(house, whole, made)))
  }
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    releases: wholes.length,
    variants: sets.length - wholes.length,
    olderEditions: sets.filter(({ current }) => !current).length,
    head: wholes.at(-1)?.manifestSha256 ?? null,
  }
}

async function checkChain(
  house: House,
  store: ReleaseStore,
  sets: readonly KnownSet[],
): Promise<ReleaseProblem[]> {
  const problems: ReleaseProblem[] = []
  const manifests: Uint8Array[] = []
  for (const set of sets) {
    const manifest = (await store.read(set, manifestName)) ?? new Uint8Array()
    manifests.push(manifest)
    const part = { store, set, manifest, newest: set === sets.at(-1) }
    for (const check of releaseParts)
      problems.push(...(await check(house, part)).map((one) => ({ number: set.number, ...one })))
  }
  const chain = verifyChain(manifests)
  const at = chain.ok ? undefined : sets[chain.index]
  if (!chain.ok)
    problems.push({
      number: at?.number ?? null,
      reason: chain.reason,
      ...(at?.name && { what: at.name }),
    })
  const known = new Set(sets.map(({ number }) => number))
  for (const number of await store.numbers()) {
    if (known.has(number)) continue
    problems.push({ number: null, reason: 'folder_unknown', what: store.folderOf(number) })
  }
  return problems
}
