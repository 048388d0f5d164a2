import { releaseEdition } from '#core/release/files.ts'
import type { ReleaseHead } from '#core/release/format.ts'
import {
  type ListedFile,
  listFiles,
  type Manifest,
  type ManifestCounts,
} from '#core/release/manifest.ts'
import { releaseInputOf } from '#core/release/release.ts'
import type { Departed } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { FileWriter } from '#infra/releases/file-writer.server.ts'
import type { Printed } from './press.server.ts'
import { openPresses, type SetToPrint } from './presses.server.ts'
import { portalName, signManifest } from './sign-manifest.server.ts'

/** What is known of a release before its patterns are read. */
export type ReleaseFacts = {
  number: number
  week: string
  createdAt: Date
  nonce: string
  /** SHA-256 of the manifest before it in the chain of wholes. */
  previous: string | null
}

/** Where one set of files goes, and the hash of the manifest before it in its chain. */
export type Target = {
  previous: string | null
  open: (name: string) => Promise<FileWriter>
}

export type VariantTarget = Target & { clearance: Clearance }

/** The hash of the manifest of the whole, where that is not printed along. */
export type Targets = { whole: Target | { sha256: string }; variants: readonly VariantTarget[] }

/** Files that were written, manifest and signatures among them. */
export type PrintedSet = { manifestSha256: string; counts: ManifestCounts; files: ListedFile[] }

export type PrintedVariant = PrintedSet & {
  clearance: Clearance
  edition: number
  previous: string | null
}

export type PrintedRelease = { whole: PrintedSet | null; variants: PrintedVariant[] }

/** Runs of presses in which every pattern is read once. */
export type PrintRun = {
  add: (departed: Departed) => Promise<void>
  end: () => Promise<PrintedRelease>
}

export async function beginPrint(
  db: House['db'] | Tx,
  house: House,
  facts: ReleaseFacts,
  targets: Targets,
): Promise<PrintRun> {
  const input = releaseInputOf(facts, await releasePortal(db))
  const presses = await openPresses(input, setsOf(targets))
  return {
    add: presses.add,
    end: async () => signSets(house, facts, targets, await presses.end()),
  }
}

/** What presses are asked for: the whole comes first. */
export function setsOf({ whole, variants }: Targets): SetToPrint[] {
  return [...('open' in whole ? [{ clearance: null, open: whole.open }] : []), ...variants]
}

/** Writes the manifest of each set, and its signatures. A variant's names the one of the whole. */
export async function signSets(
  house: House,
  facts: ReleaseFacts,
  { whole: target, variants }: Targets,
  printed: readonly Printed[],
): Promise<PrintedRelease> {
  const sets = [...printed]
  const whole = 'open' in target ? await signWhole(house, facts, next(sets), target) : null
  const sha256 = 'sha256' in target ? target.sha256 : whole?.manifestSha256
  if (sha256 === undefined) throw new Error('A variant needs the hash of its whole')
  const made: PrintedVariant[] = []
  for (const one of variants) made.push(await signVariant(house, facts, next(sets), one, sha256))
  return { whole, variants: made }
}

function next(sets: Printed[]): Printed {
  const set = sets.shift()
  if (!set) throw new Error('A set was asked for and not printed')
  return set
}

async function signWhole(
  house: House,
  facts: ReleaseFacts,
  printed: Printed,
  target: Target,
): Promise<PrintedSet> {
  const manifest: Manifest = {
    format: 'harborlight-release/1',
    nonce: facts.nonce,
    ...sharedOf(facts, printed, target.previous),
  }
  return finish(house, manifest, printed, target)
}

async function signVariant(
  house: House,
  facts: ReleaseFacts,
  printed: Printed,
  target: VariantTarget,
  whole: string,
): Promise<PrintedVariant> {
  const { clearance, previous } = target
  const edition = releaseEdition
  const manifest: Manifest = {
    format: 'harborlight-manifest/2',
    audience: { sector: clearance.sector, tlp: clearance.ceiling },
    edition,
    release: whole,
    ...sharedOf(facts, printed, previous),
  }
  return { clearance, edition, previous, ...(await finish(house, manifest, printed, target)) }
}

function sharedOf(facts: ReleaseFacts, printed: Printed, previous: string | null) {
  return {
    sequence: facts.number,
    week: facts.week,
    created: facts.createdAt.toISOString(),
    previous,
    files: listFiles(printed.files),
    counts: printed.counts,
  }
}

async function finish(
  { signer }: House,
  manifest: Manifest,
  { files, counts }: Printed,
  { open }: Target,
): Promise<PrintedSet> {
  const signed = await signManifest(signer, manifest, open)
  return { manifestSha256: signed.sha256, counts, files: [...files, ...signed.files] }
}

/** Who publishes, as every release says it. */
export async function releasePortal(db: House['db'] | Tx): Promise<ReleaseHead['portal']> {
  const { id, createdAt } = await db.portal.findFirstOrThrow()
  const since = createdAt.toISOString()
  return { id, name: portalName, created: since, modified: since }
}
