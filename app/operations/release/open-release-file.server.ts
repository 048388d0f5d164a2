import type { Readable } from 'node:stream'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#core/audit/event.ts'
import type { ByteRange } from '#core/release/byte-range.ts'
import { variantName } from '#core/release/variant.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { type FoundFile, findReleaseFile, type WantedFile } from './find-release-file.server.ts'

/** Who downloads: a machine with its agency's key, or one of the agency's people; and what they may see. */
export type Reader = { agencyId: string; clearance: Clearance | null } & (
  | { keyId: string; personId?: undefined }
  | { personId: string; keyId?: undefined }
)

/** What of a file its reader wants; the whole where nothing is said. */
export type Wish = {
  /** Tells by the file's SHA-256 (hex) whether the reader has it already. */
  holds?: (sha256: string) => boolean
  partOf?: (file: FoundFile) => ByteRange | 'unsatisfiable' | null
}

export type OpenedFile = FoundFile & {
  /** null where the reader holds these very bytes already. */
  content: Readable | null
  part: ByteRange | null
}

export type OpenFileResult =
  | { ok: true; file: OpenedFile }
  | { ok: false; reason: 'release_unknown' | 'file_unknown' }
  | { ok: false; reason: 'part_unsatisfiable'; file: FoundFile }

/**
 * Opens a file for a reader and records the download before a byte leaves. What a program holds
 * already is noted with others of its kind: it asks often, and nothing leaves.
 */
export async function openReleaseFile(
  house: House,
  reader: Reader,
  wanted: WantedFile,
  wish: Wish = {},
): Promise<OpenFileResult> {
  // Who is cleared for nothing finds nothing.
  if (!reader.clearance) return { ok: false, reason: 'release_unknown' }
  const found = await findReleaseFile(house, reader.clearance, wanted)
  if (!found.ok) return found
  return openFound(house, reader, found.file, () => openStored(house, found.file), wish)
}

/** The same for a file that was found, wherever it lies. */
export async function openFound(
  house: House,
  reader: Reader,
  file: FoundFile,
  open: () => Promise<{ stream: (part?: ByteRange) => Readable }>,
  { holds, partOf }: Wish = {},
): Promise<OpenFileResult> {
  if (reader.keyId !== undefined && holds?.(file.sha256)) {
    const { agencyId, keyId } = reader
    const variant = variantName(file.clearance)
    const what = { releaseNumber: file.number, file: file.name, variant }
    house.usage.noteUnchanged({ agencyId, keyId, ...what, at: house.now() })
    return { ok: true, file: { ...file, content: null, part: null } }
  }
  const part = partOf?.(file) ?? null
  if (part === 'unsatisfiable') return { ok: false, reason: 'part_unsatisfiable', file }
  const stored = await open()
  await recordDownload(house, reader, file)
  return { ok: true, file: { ...file, content: stored.stream(part ?? undefined), part } }
}

/** Throws where the folder lacks what the database knows of. */
async function openStored(house: House, file: FoundFile) {
  const stored = await house.variants(file.clearance).open(file, file.name)
  if (stored?.size !== file.byteSize)
    throw new Error(`Release ${file.number} on disk is not what was cut: npm run release:verify`)
  return stored
}

async function recordDownload(
  house: House,
  reader: Reader,
  { number, name, clearance }: FoundFile,
): Promise<void> {
  const { agencyId, keyId, personId } = reader
  const variant = variantName(clearance)
  const actor: Actor = personId ? `person:${personId}` : `agency:${agencyId}`
  await house.db.$transaction(async (tx) => {
    const at = house.now()
    await tx.download.create({
      data: {
        id: uuidv7(),
        agencyId,
        keyId,
        personId,
        releaseNumber: number,
        file: name,
        variant,
        notModified: false,
        at,
      },
    })
    await appendAudit(tx, at, [
      {
        actor,
        action: 'release.downloaded',
        subject: `release:${number}`,
        details: { file: name, variant, agency: agencyId, key: keyId ?? null, not_modified: false },
      },
    ])
  })
}
