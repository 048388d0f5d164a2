import type { Readable } from 'node:stream'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import type { ReleaseFileFacts } from './list-releases.server.ts'

/** Who downloads: a machine with its agency's key, or one of the agency's people. */
export type Reader =
  | { agencyId: string; keyId: string; personId?: undefined }
  | { agencyId: string; personId: string; keyId?: undefined }

export type WantedFile = { release: number | 'latest'; file: string }

export type FoundFile = ReleaseFileFacts & { number: number; manifestSha256: string }

export type OpenedFile = FoundFile & {
  /** null where the reader holds these very bytes already. */
  content: Readable | null
}

export type OpenFileResult =
  | { ok: true; file: OpenedFile }
  | { ok: false; reason: 'release_unknown' | 'file_unknown' }

export type FindFileResult =
  | { ok: true; file: FoundFile }
  | { ok: false; reason: 'release_unknown' | 'file_unknown' }

/** What is known of a file, without reading or recording anything. */
export async function findReleaseFile(house: House, wanted: WantedFile): Promise<FindFileResult> {
  const release = await house.db.release.findFirst({
    where: wanted.release === 'latest' ? {} : { number: wanted.release },
    orderBy: { number: 'desc' },
    select: { number: true, manifestSha256: true, files: { where: { name: wanted.file } } },
  })
  if (!release) return { ok: false, reason: 'release_unknown' }
  const [file] = release.files
  if (!file) return { ok: false, reason: 'file_unknown' }
  const { number, manifestSha256 } = release
  const { name, mediaType, byteSize, sha256 } = file
  return { ok: true, file: { number, manifestSha256, name, mediaType, byteSize, sha256 } }
}

/**
 * Opens a file for a reader and records the download before a byte leaves. `holds` tells by the
 * file's SHA-256 (hex) whether the reader has it already; that is recorded, too. Throws where the
 * folder lacks what the database knows of.
 */
export async function openReleaseFile(
  house: House,
  reader: Reader,
  wanted: WantedFile,
  holds: (sha256: string) => boolean = () => false,
): Promise<OpenFileResult> {
  const found = await findReleaseFile(house, wanted)
  if (!found.ok) return found
  const { file } = found
  const notModified = holds(file.sha256)
  const stored = notModified ? null : await openStored(house, file)
  await recordDownload(house, reader, file, notModified)
  return { ok: true, file: { ...file, content: stored?.stream() ?? null } }
}

async function openStored(house: House, file: FoundFile) {
  const stored = await house.releases.open(file, file.name)
  if (stored?.size !== file.byteSize)
    throw new Error(`Release ${file.number} on disk is not what was cut: npm run release:verify`)
  return stored
}

async function recordDownload(
  house: House,
  reader: Reader,
  { number, name }: FoundFile,
  notModified: boolean,
): Promise<void> {
  const { agencyId, keyId, personId } = reader
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
        notModified,
        at,
      },
    })
    await appendAudit(tx, at, [
      {
        actor,
        action: 'release.downloaded',
        subject: `release:${number}`,
        details: { file: name, agency: agencyId, key: keyId ?? null, not_modified: notModified },
      },
    ])
  })
}
