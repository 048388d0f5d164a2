import { collectBriefing } from '#core/release/briefing/facts.ts'
import {
  briefingName,
  releaseEdition,
  releaseFormatsFor,
  wholeFormats,
} from '#core/release/files.ts'
import type { ReleaseHead } from '#core/release/format.ts'
import {
  type ListedFile,
  listFiles,
  type Manifest,
  type ManifestCounts,
} from '#core/release/manifest.ts'
import { type Departed, seenBy } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { renderBriefing } from '#infra/briefing/render.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { FileWriter } from '#infra/releases/file-writer.server.ts'
import { type LateFile, openPress, type Press, type Printed } from './press.server.ts'
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

/** Files that were written, manifest and signatures among them. */
export type PrintedSet = { manifestSha256: string; counts: ManifestCounts; files: ListedFile[] }

export type PrintedVariant = PrintedSet & {
  clearance: Clearance
  edition: number
  previous: string | null
}

/** Runs of presses in which every pattern is read once. */
export type PrintRun = {
  add: (departed: Departed) => Promise<void>
  end: () => Promise<{ whole: PrintedSet | null; variants: PrintedVariant[] }>
}

/** `wholeSha256`: of the manifest of the whole, where that is not printed along. */
export async function beginPrint(
  db: House['db'] | Tx,
  house: House,
  facts: ReleaseFacts,
  targets: { whole: Target | { sha256: string }; variants: readonly VariantTarget[] },
): Promise<PrintRun> {
  const headFor = await headOf(db, facts)
  const whole =
    'open' in targets.whole
      ? {
          target: targets.whole,
          press: await openPress(headFor(null), wholeFormats, [], targets.whole.open),
        }
      : null
  const variants: { target: VariantTarget; press: Press }[] = []
  for (const target of targets.variants) {
    const head = headFor(target.clearance)
    variants.push({
      target,
      press: await openPress(
        head,
        releaseFormatsFor(target.clearance.sector),
        [briefingOf(head)],
        target.open,
      ),
    })
  }
  return {
    add: async (departed) => {
      await whole?.press.add(departed)
      for (const { target, press } of variants) {
        const seen = seenBy(target.clearance, departed)
        if (seen) await press.add(seen)
      }
    },
    end: async () => {
      const printed = whole && (await endWhole(house, facts, whole.press, whole.target))
      const sha256 = 'sha256' in targets.whole ? targets.whole.sha256 : printed?.manifestSha256
      if (sha256 === undefined) throw new Error('A variant needs the hash of its whole')
      const made: PrintedVariant[] = []
      for (const { target, press } of variants)
        made.push(await endVariant(house, facts, { ...target, press, whole: sha256 }))
      return { whole: printed, variants: made }
    },
  }
}

/** The release on one page, for people. */
function briefingOf(head: ReleaseHead): LateFile {
  const { add, facts } = collectBriefing(head)
  return {
    name: briefingName,
    mediaType: 'application/pdf',
    add,
    bytes: () => renderBriefing(facts()),
  }
}

async function headOf(db: House['db'] | Tx, { number, week, createdAt }: ReleaseFacts) {
  const portal = await releasePortal(db)
  // The whole has no reader; its one format asks for none.
  return (clearance: Clearance | null): ReleaseHead => ({
    sequence: number,
    week,
    created: createdAt.toISOString(),
    portal,
    sector: clearance?.sector ?? 'police',
    ceiling: clearance?.ceiling ?? 'amber+strict',
  })
}

async function endWhole(
  house: House,
  facts: ReleaseFacts,
  press: Press,
  target: Target,
): Promise<PrintedSet> {
  const printed = await press.end()
  const manifest: Manifest = {
    format: 'harborlight-release/1',
    nonce: facts.nonce,
    ...sharedOf(facts, printed, target.previous),
  }
  return finish(house, manifest, printed, target)
}

async function endVariant(
  house: House,
  facts: ReleaseFacts,
  target: VariantTarget & { press: Press; whole: string },
): Promise<PrintedVariant> {
  const { clearance, previous, press, whole } = target
  const edition = releaseEdition
  const printed = await press.end()
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
