import { utf8ToBytes } from '@noble/hashes/utils.js'
import { releaseEdition, releaseFormats } from '#core/release/files.ts'
import type { ReleaseHead } from '#core/release/format.ts'
import { listFiles, manifestBytes, sha256Of } from '#core/release/manifest.ts'
import { type MinisignKey, minisignSignature, publicKeyFile } from '#core/release/minisign.ts'
import { mispEvent } from '#core/release/misp/event.ts'
import { type Digest, feedEntry } from '#core/release/misp/feed-entry.ts'
import { viewsOf } from '#core/release/misp/versions.ts'
import type { Sector } from '#core/release/sectors.ts'
import { wholeFile } from '#core/release/whole-file.ts'
import { type TaxiiObject, taxiiObjects } from '#core/taxii/objects.ts'
import { samplePatterns, sampleTime, sampleWeek } from './sample-patterns.ts'

/** Signs the sample release. The key is public on purpose: what it signs proves nothing. */
export type SandboxSigner = MinisignKey & { sign: (message: Uint8Array) => Uint8Array }

export type ShelfFile = Readonly<{ name: string; mediaType: string; bytes: Uint8Array }>

/** All that a sandbox key opens for a sector. */
export type Shelf = Readonly<{
  sector: Sector
  /** The newest and only release, the manifest first. */
  files: readonly ShelfFile[]
  /** Under /feeds/misp. */
  misp: readonly ShelfFile[]
  objects: readonly TaxiiObject[]
}>

const portal = {
  id: 'sandbox',
  name: 'Harborlight sandbox',
  created: sampleTime,
  modified: sampleTime,
}

/** Made of code alone: no row of the database, no key of the house, and the same each time. */
export function makeShelf(sector: Sector, signer: SandboxSigner, digest: Digest): Shelf {
  const head: ReleaseHead = {
    sequence: 1,
    week: sampleWeek,
    created: sampleTime,
    portal,
    sector,
    ceiling: 'amber+strict',
  }
  const files = releaseFormats.map((format) => ({
    name: format.name,
    mediaType: format.mediaType,
    bytes: utf8ToBytes(wholeFile(format, head, samplePatterns)),
  }))
  const manifest = manifestBytes({
    format: 'harborlight-manifest/2',
    audience: { sector, tlp: 'amber+strict' },
    edition: releaseEdition,
    release: '0'.repeat(64),
    sequence: 1,
    week: sampleWeek,
    created: sampleTime,
    previous: null,
    files: listFiles(
      files.map(({ bytes, ...file }) => ({
        ...file,
        byteSize: bytes.length,
        sha256: sha256Of(bytes),
      })),
    ),
    counts: { patterns: { new: 3, amended: 0, revoked: 1 }, indicators: 9 },
  })
  const comments = { untrusted: 'sandbox: proves nothing', trusted: 'sandbox: invented data' }
  const text = (name: string, content: string) => ({
    name,
    mediaType: 'text/plain; charset=utf-8',
    bytes: utf8ToBytes(content),
  })
  return {
    sector,
    files: [
      { name: 'manifest.json', mediaType: 'application/json', bytes: manifest },
      text('manifest.json.minisig', minisignSignature(manifest, signer, comments, signer.sign)),
      text('sandbox.pub', publicKeyFile(signer)),
      ...files,
    ],
    misp: mispFiles(digest),
    objects: taxiiObjects({ ...head, patterns: samplePatterns }),
  }
}

function mispFiles(digest: Digest): ShelfFile[] {
  const entries = samplePatterns.flatMap(({ payload, modified }) =>
    viewsOf([{ payload, modified }])
      .slice(0, 1)
      .map((view) => feedEntry(mispEvent(portal, view), digest)),
  )
  const json = 'application/json'
  const listed = entries.map(({ uuid, entry }) => `"${uuid}":${entry}`).join(',')
  return [
    { name: 'manifest.json', mediaType: json, bytes: utf8ToBytes(`{${listed}}\n`) },
    {
      name: 'hashes.csv',
      mediaType: 'text/csv; charset=utf-8; header=absent',
      bytes: utf8ToBytes(entries.map(({ hashes }) => hashes).join('')),
    },
    ...entries.map((one) => ({
      name: `${one.uuid}.json`,
      mediaType: json,
      bytes: utf8ToBytes(one.json),
    })),
  ]
}
