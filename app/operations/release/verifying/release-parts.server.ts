import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { manifestName, signatureName } from '#core/release/files.ts'
import { type Manifest, manifestSchema, sha256Of } from '#core/release/manifest.ts'
import { type Verify, verifyMinisign } from '#core/release/minisign.ts'
import type { House } from '#infra/house.server.ts'

export type ReleasePartBreak =
  | 'file_missing'
  | 'file_altered'
  | 'file_not_ours'
  /** The database and the manifest disagree on a file. */
  | 'record_differs'
  | 'payload_altered'
  | 'signature_malformed'
  | 'signature_other_key'
  | 'signature_wrong'

export type ReleasePart = {
  number: number
  manifestSha256: string
  /** Bytes on disk; none where the file is missing. */
  manifest: Uint8Array
  newest: boolean
}

type Found = { reason: ReleasePartBreak; what?: string }
type Check = (house: House, part: ReleasePart) => Promise<Found[]>

/** Everything that is checked of one release by itself. */
export const releaseParts: readonly Check[] = [
  checkFiles,
  checkRecords,
  checkPayloads,
  checkSignature,
]

/** Disk against database; the signature file is in no manifest, so this is all that guards it. */
async function checkFiles(house: House, part: ReleasePart): Promise<Found[]> {
  const rows = await house.db.releaseFile.findMany({ where: { releaseNumber: part.number } })
  const problems: Found[] = []
  for (const { name, sha256 } of rows) {
    const bytes = await house.releases.read(part, name)
    if (bytes === null) problems.push({ reason: 'file_missing', what: name })
    else if (sha256Of(bytes) !== sha256) problems.push({ reason: 'file_altered', what: name })
  }
  const ours = new Set(rows.map(({ name }) => name))
  const foreign = (await house.releases.list(part)).filter((name) => !ours.has(name))
  return [...problems, ...foreign.map((what) => ({ reason: 'file_not_ours' as const, what }))]
}

/** Database against manifest, so that nobody changes a file and its row together. */
async function checkRecords(house: House, part: ReleasePart): Promise<Found[]> {
  const rows = await house.db.releaseFile.findMany({ where: { releaseNumber: part.number } })
  const listed = new Map(
    (readManifest(part.manifest)?.files ?? []).map(({ name, sha256 }) => [name, sha256]),
  )
  listed.set(manifestName, part.manifestSha256)
  const recorded = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
  recorded.delete(signatureName)
  return [...new Set([...listed.keys(), ...recorded.keys()])]
    .filter((name) => listed.get(name) !== recorded.get(name))
    .map((what) => ({ reason: 'record_differs', what }))
}

async function checkPayloads(house: House, { number }: ReleasePart): Promise<Found[]> {
  const rows = await house.db.releasePattern.findMany({ where: { releaseNumber: number } })
  return rows
    .filter((row) => {
      const parsed = patternPayloadSchema.safeParse(row.payload)
      return !parsed.success || payloadHash(parsed.data) !== row.payloadHash
    })
    .map(({ patternId }) => ({ reason: 'payload_altered', what: patternId }))
}

/** An older release may bear an older key's signature: its successor vouches for it. */
async function checkSignature(house: House, part: ReleasePart): Promise<Found[]> {
  const text = (await house.releases.read(part, signatureName))?.toString('utf8') ?? ''
  const verify: Verify = (signature, message) => house.signer.verify(message, signature)
  const result = verifyMinisign(part.manifest, text, house.signer, verify)
  if (result.ok) return []
  switch (result.reason) {
    case 'other_key':
      return part.newest ? [{ reason: 'signature_other_key' }] : []
    case 'malformed':
      return [{ reason: 'signature_malformed' }]
    case 'wrong_signature':
    case 'wrong_comment':
      return [{ reason: 'signature_wrong' }]
  }
}

function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}
