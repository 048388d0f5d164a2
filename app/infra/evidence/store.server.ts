import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { v7 as uuidv7 } from 'uuid'
import { isErrno } from '#infra/db/folder-lock.server.ts'

/** The two sealed forms of one file: what was given, and the re-encoded copy that staff see. */
export type EvidenceForm = 'original' | 'copy'

export type KeptFile = { subjectId: string; evidenceId: string; at: Date }

/** Where sealed bytes lie. Callers seal; the store never sees plain bytes. */
export type EvidenceStore = {
  /** Writes sealed bytes as they come; they are nobody's until they are settled. Answers their id. */
  spool: (sealed: Readable) => Promise<string>
  readSpool: (spoolId: string) => Readable
  drop: (spoolId: string) => Promise<void>
  /** Makes spooled bytes a file's. */
  settle: (
    spoolId: string,
    subjectId: string,
    evidenceId: string,
    form: EvidenceForm,
  ) => Promise<void>
  /** null where there is none. */
  read: (subjectId: string, evidenceId: string, form: EvidenceForm) => Promise<Readable | null>
  remove: (subjectId: string, evidenceId: string) => Promise<void>
  removeAll: (subjectId: string) => Promise<void>
  /** Every file that was settled, and when its bytes came. */
  list: () => AsyncIterable<KeptFile>
  /** Removes what was spooled before and never settled; its key was never kept. Answers how many. */
  sweep: (before: Date) => Promise<number>
}

export function folderStore(root: string): EvidenceStore {
  const folderOf = (subjectId: string) => join(root, safeId(subjectId))
  const pathOf = (subjectId: string, evidenceId: string, form: EvidenceForm) =>
    join(folderOf(subjectId), `${safeId(evidenceId)}.${form}`)
  // In the same folder, so that settling is a rename and never a copy.
  const spoolFolder = join(root, 'spool')
  const spoolPath = (spoolId: string) => join(spoolFolder, `${safeId(spoolId)}.part`)
  return {
    spool: async (sealed) => {
      const id = uuidv7()
      // A form may break off before the folder is there, and an error that nobody listens to ends the process.
      sealed.on('error', () => undefined)
      await mkdir(spoolFolder, { recursive: true, mode: 0o700 })
      try {
        // `flush`: on the disk, not only on its way, before anybody is told that it is kept.
        await pipeline(
          sealed,
          createWriteStream(spoolPath(id), { flags: 'wx', mode: 0o600, flush: true }),
        )
      } catch (error) {
        await rm(spoolPath(id), { force: true })
        throw error
      }
      return id
    },
    readSpool: (spoolId) => createReadStream(spoolPath(spoolId)),
    drop: (spoolId) => rm(spoolPath(spoolId), { force: true }),
    settle: async (spoolId, subjectId, evidenceId, form) => {
      const path = pathOf(subjectId, evidenceId, form)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await rename(spoolPath(spoolId), path)
    },
    read: async (subjectId, evidenceId, form) => {
      try {
        const file = await open(pathOf(subjectId, evidenceId, form))
        return file.createReadStream()
      } catch (error) {
        if (isErrno(error, 'ENOENT')) return null
        throw error
      }
    },
    remove: async (subjectId, evidenceId) => {
      for (const form of ['original', 'copy'] as const)
        await rm(pathOf(subjectId, evidenceId, form), { force: true })
    },
    removeAll: (subjectId) => rm(folderOf(subjectId), { recursive: true, force: true }),
    list: () => list(root),
    sweep: (before) => sweep(spoolFolder, before),
  }
}

async function* list(root: string): AsyncIterable<KeptFile> {
  for (const subjectId of (await namesIn(root)).filter((name) => uuid.test(name)))
    for (const name of await namesIn(join(root, subjectId))) {
      const evidenceId = name.replace(/\.(original|copy)$/, '')
      const info = await stat(join(root, subjectId, name)).catch(() => null)
      if (info && uuid.test(evidenceId)) yield { subjectId, evidenceId, at: info.mtime }
    }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  })
}

async function sweep(folder: string, before: Date): Promise<number> {
  const names = await namesIn(folder)
  let removed = 0
  for (const name of names) {
    const path = join(folder, name)
    const info = await stat(path).catch(() => null)
    if (!info || info.mtime >= before) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}

const uuid = /^[0-9a-f-]{36}$/

function safeId(id: string): string {
  if (!uuid.test(id)) throw new Error('Evidence is filed under UUIDs only')
  return id
}
