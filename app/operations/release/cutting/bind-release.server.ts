import { manifestName, releaseFiles, signatureName } from '#core/release/files.ts'
import { type Manifest, manifestBytes, manifestOf, sha256Of } from '#core/release/manifest.ts'
import { minisignSignature } from '#core/release/minisign.ts'
import type { ReleaseInput } from '#core/release/release.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { Leaving } from './find-departures.server.ts'
import type { LastRelease } from './lock-releases.server.ts'

export type CutFacts = {
  number: number
  week: string
  createdAt: Date
  last: LastRelease | null
  leaving: readonly Leaving[]
}

export type BoundFile = { name: string; mediaType: string; bytes: Uint8Array; sha256: string }

export type BoundRelease = {
  number: number
  manifest: Manifest
  manifestSha256: string
  /** All files, manifest and signature included. */
  files: BoundFile[]
  /** What they were made of. */
  input: ReleaseInput
}

/** Who we are in STIX; a new name would need a new `modified`. */
const portalName = 'Harborlight'

/** Makes the files of a release, ties them to the release before, and signs. */
export async function bindRelease(tx: Tx, house: House, cut: CutFacts): Promise<BoundRelease> {
  const input = await releaseInput(tx, cut)
  const files = releaseFiles(input)
  const manifest = manifestOf(input, files, cut.last?.manifestSha256 ?? null)
  const bytes = manifestBytes(manifest)
  const { number, week } = cut
  const signature = minisignSignature(
    bytes,
    house.signer,
    {
      untrusted: `${portalName} release ${number}, manifest.json`,
      trusted: `sequence:${number} week:${week} created:${input.created}`,
    },
    house.signer.sign,
  )
  const all = [
    ...files,
    { name: manifestName, mediaType: 'application/json', bytes },
    {
      name: signatureName,
      mediaType: 'text/plain; charset=utf-8',
      bytes: new TextEncoder().encode(signature),
    },
  ].map((file) => ({ ...file, sha256: sha256Of(file.bytes) }))
  return { number, manifest, manifestSha256: sha256Of(bytes), files: all, input }
}

async function releaseInput(tx: Tx, cut: CutFacts): Promise<ReleaseInput> {
  const created = cut.createdAt.toISOString()
  return {
    sequence: cut.number,
    week: cut.week,
    created,
    portal: await releasePortal(tx),
    patterns: cut.leaving.map(({ payload, firstReleasedAt }) => ({
      payload,
      created: firstReleasedAt?.toISOString() ?? created,
      modified: created,
    })),
  }
}

/** Who publishes, as every release says it. */
export async function releasePortal(tx: Tx): Promise<ReleaseInput['portal']> {
  const { id, createdAt } = await tx.portal.findFirstOrThrow()
  const since = createdAt.toISOString()
  return { id, name: portalName, created: since, modified: since }
}
