import { createHash } from 'node:crypto'
import { jwsName, manifestName, signatureName } from '#core/release/files.ts'
import { verifyDetachedJws } from '#core/release/jws.ts'
import { readManifest } from '#core/release/manifest.ts'
import { type Verify, verifyMinisign } from '#core/release/minisign.ts'
import type { House } from '#infra/house.server.ts'
import type { ReleaseStore } from '#infra/releases/store.server.ts'
import type { KnownSet } from './known-sets.server.ts'

export type ReleasePartBreak =
  | 'file_missing'
  | 'file_altered'
  | 'file_not_ours'
  /** The database and the manifest disagree on a file. */
  | 'record_differs'
  | 'signature_malformed'
  | 'signature_other_key'
  | 'signature_wrong'

export type ReleasePart = {
  store: ReleaseStore
  set: KnownSet
  /** Bytes on disk; none where the file is missing. */
  manifest: Uint8Array
  newest: boolean
}

type Found = { reason: ReleasePartBreak; what?: string }
type Check = (house: House, part: ReleasePart) => Promise<Found[]>

/** Everything that is checked of one set of files by itself. */
export const releaseParts: readonly Check[] = [checkFiles, checkRecords, checkMinisign, checkJws]

/** `finance-amber/patterns.csv`; of the whole, the name alone. */
const placed = ({ name }: KnownSet, file: string): string => (name ? `${name}/${file}` : file)

/** Disk against database; the signature files are in no manifest, so this is all that guards them. */
async function checkFiles(_: House, { store, set }: ReleasePart): Promise<Found[]> {
  const problems: Found[] = []
  for (const { name, sha256 } of set.files) {
    const found = await hashOf(store, set, name)
    if (found === null) problems.push({ reason: 'file_missing', what: placed(set, name) })
    else if (found !== sha256) problems.push({ reason: 'file_altered', what: placed(set, name) })
  }
  const ours = new Set(set.files.map(({ name }) => name))
  const foreign = (await store.list(set)).filter((name) => !ours.has(name))
  return [
    ...problems,
    ...foreign.map((name) => ({ reason: 'file_not_ours' as const, what: placed(set, name) })),
  ]
}

async function hashOf(store: ReleaseStore, set: KnownSet, name: string): Promise<string | null> {
  const file = await store.open(set, name)
  if (!file) return null
  const hash = createHash('sha256')
  for await (const part of file.stream()) hash.update(part)
  return hash.digest('hex')
}

/** Database against manifest, so that nobody changes a file and its row together. */
async function checkRecords(_: House, { set, manifest }: ReleasePart): Promise<Found[]> {
  const listed = new Map(
    (readManifest(manifest)?.files ?? []).map(({ name, sha256 }) => [name, sha256]),
  )
  listed.set(manifestName, set.manifestSha256)
  const recorded = new Map(set.files.map(({ name, sha256 }) => [name, sha256]))
  for (const name of [signatureName, jwsName]) recorded.delete(name)
  return [...new Set([...listed.keys(), ...recorded.keys()])]
    .filter((name) => listed.get(name) !== recorded.get(name))
    .map((name) => ({ reason: 'record_differs', what: placed(set, name) }))
}

/** An older release may bear an older key's signature: its successor vouches for it. */
async function checkMinisign(house: House, part: ReleasePart): Promise<Found[]> {
  const { store, set, manifest, newest } = part
  const text = (await store.read(set, signatureName))?.toString('utf8') ?? ''
  const verify: Verify = (signature, message) => house.signer.verify(message, signature)
  const result = verifyMinisign(manifest, text, house.signer, verify)
  if (result.ok) return []
  const what = set.name ? { what: set.name } : {}
  switch (result.reason) {
    case 'other_key':
      return newest ? [{ reason: 'signature_other_key', ...what }] : []
    case 'malformed':
      return [{ reason: 'signature_malformed', ...what }]
    case 'wrong_signature':
    case 'wrong_comment':
      return [{ reason: 'signature_wrong', ...what }]
  }
}

/** Releases from before variants have none. */
async function checkJws(
  house: House,
  { store, set, manifest, newest }: ReleasePart,
): Promise<Found[]> {
  if (!set.files.some(({ name }) => name === jwsName)) return []
  const { signer } = house
  const jws = (await store.read(set, jwsName))?.toString('utf8') ?? ''
  const verify = (signature: Uint8Array, message: Uint8Array) => signer.verify(message, signature)
  const result = verifyDetachedJws(manifest, jws, signer.publicKey, verify)
  if (result.ok) return []
  const what = placed(set, jwsName)
  switch (result.reason) {
    case 'other_key':
      return newest ? [{ reason: 'signature_other_key', what }] : []
    case 'malformed':
      return [{ reason: 'signature_malformed', what }]
    case 'wrong_signature':
      return [{ reason: 'signature_wrong', what }]
  }
}
