import { z } from 'zod'
import { cleanFileName, type FileRefusal } from '#core/tip/evidence.ts'
import { isErrno } from '#infra/db/folder-lock.server.ts'
import { detectMedia } from '#infra/evidence/detect.server.ts'
import { readHead, type TakenFile } from '#infra/evidence/take-file.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealText, unsealText } from '#infra/keyring/seal.server.ts'
import type { GivenFile, RefusedFile } from './seal-files.server.ts'

/** Less than the hour after which bytes that are nobody's are swept from the disk. */
const heldMinutes = 50

const heldFiles = z.object({
  until: z.number(),
  files: z.array(
    z.object({
      name: z.string(),
      spoolId: z.uuid(),
      key: z.base64(),
      byteSize: z.number(),
      sha256: z.string(),
    }),
  ),
})

export type Held = {
  /** For a hidden field. */
  sealed: string
  names: string[]
}

/**
 * Files for a report that is closed at the moment: their bytes wait sealed on the disk, and the keys
 * go with the page, under the keyring, until its reader has opened the report again.
 */
export async function holdFiles(
  house: House,
  given: readonly GivenFile[],
): Promise<{ held: Held | null; refused: RefusedFile[] }> {
  const files: TakenFile[] = []
  const refused: RefusedFile[] = []
  for (const file of given) {
    if ('bytes' in file) continue
    const reason = await whyNot(file)
    if (reason === null) files.push(file)
    else {
      refused.push({ name: cleanFileName(file.name), reason })
      await house.evidence.drop(file.spoolId)
    }
  }
  if (files.length === 0) return { held: null, refused }
  const content: z.infer<typeof heldFiles> = {
    until: house.now().getTime() + heldMinutes * 60_000,
    files: files.map(({ name, spoolId, key, byteSize, sha256 }) => ({
      name: cleanFileName(name),
      spoolId,
      key: Buffer.from(key).toString('base64'),
      byteSize,
      sha256,
    })),
  }
  const { keyring } = house
  const key = keyring.derive('held-files', keyring.current)
  const body = sealText(key, JSON.stringify(content), 'held-files')
  const sealed = `${keyring.current}.${Buffer.from(body).toString('base64url')}`
  return { held: { sealed, names: content.files.map(({ name }) => name) }, refused }
}

async function whyNot({ tooBig, head }: TakenFile): Promise<FileRefusal | null> {
  if (tooBig) return 'file_too_big'
  const found = await detectMedia(head)
  return found.ok ? null : found.reason
}

/** What a page holds, to be shown on the next one; null where that is nothing, or not any more. */
export function readHeld(house: House, sealed: string): Held | null {
  const files = open(house, sealed)
  return files && { sealed, names: files.map(({ name }) => name) }
}

/** The files themselves, each once; null where they are gone. */
export async function takeHeld(house: House, sealed: string): Promise<TakenFile[] | null> {
  const files = open(house, sealed)
  if (!files) return null
  try {
    return await Promise.all(
      files.map(async ({ key: text, ...file }) => {
        const key = Buffer.from(text, 'base64')
        const head = await readHead(house.evidence, file.spoolId, key)
        return { ...file, key, head, tooBig: false }
      }),
    )
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null
    throw error
  }
}

function open({ keyring, now }: House, sealed: string) {
  const [version = '', body = ''] = sealed.split('.')
  if (!keyring.versions.includes(Number(version))) return null
  try {
    const key = keyring.derive('held-files', Number(version))
    const text = unsealText(key, Buffer.from(body, 'base64url'), 'held-files')
    const { until, files } = heldFiles.parse(JSON.parse(text))
    return until < now().getTime() ? null : files
  } catch {
    // Cut, changed or made up: nothing of ours.
    return null
  }
}
