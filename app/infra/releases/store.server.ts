import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { ByteRange } from '#core/release/byte-range.ts'
import { isErrno } from '#infra/db/folder-lock.server.ts'
import { type FileWriter, writeFileAt } from './file-writer.server.ts'
import { ReleaseFolderUnknown } from './folder-unknown.server.ts'
import { haveSameFiles } from './same-files.server.ts'

/** A release and the SHA-256 of its manifest, by which a staged folder is known to be this one. */
export type ReleaseKey = Readonly<{ number: number; manifestSha256: string }>

/** A release while its files are written, under a name that nobody reads. */
export type ReleaseDraft = {
  /** Where its files lie until then. */
  folder: string
  file: (name: string) => Promise<FileWriter>
  /** Puts the folder safely on disk, to wait there for its commit. */
  stage: (manifestSha256: string) => Promise<void>
  /** Lets go of everything, after an error. */
  drop: () => Promise<void>
}

/**
 * Where releases lie: one folder each, that never changes once it has its number for a name.
 *
 * A cut stages its folder, commits, and then publishes it. So a numbered folder was committed, and a
 * release of the database has its bytes on disk under one of two names, wherever a crash comes.
 */
export type ReleaseStore = {
  /**
   * Throws where the number is taken. `again`: of a release that the database knows and that comes out the
   * same each time, so that a folder of the same bytes may be there already.
   */
  draft: (number: number, again?: 'again') => Promise<ReleaseDraft>
  /** Gives a staged folder its number. Does nothing where the release is there already. */
  publish: (key: ReleaseKey) => Promise<void>
  /** Publishes what was staged and committed, removes what never was. Only for who holds the cut's lock. */
  settle: (
    committed: (keys: readonly ReleaseKey[]) => Promise<readonly ReleaseKey[]>,
  ) => Promise<void>
  /** A file and its size in bytes; null where there is none. `part`: first and last byte of it. */
  open: (
    key: ReleaseKey,
    name: string,
  ) => Promise<{ size: number; stream: (part?: ByteRange) => Readable } | null>
  /** The whole file; null where there is none. */
  read: (key: ReleaseKey, name: string) => Promise<Buffer | null>
  /** Names of the files of a release, sorted; empty where it has no folder. */
  list: (key: ReleaseKey) => Promise<string[]>
  /** Numbers of all folders there are. */
  numbers: () => Promise<number[]>
  folderOf: (number: number) => string
}

const draftPrefix = '.draft-'
const stagedShape = /^\.staged-(\d+)-([0-9a-f]{64})$/

export function folderReleases(root: string): ReleaseStore {
  const folderOf = (number: number) => join(root, String(number).padStart(4, '0'))
  const stagedOf = ({ number, manifestSha256 }: ReleaseKey) =>
    join(root, `.staged-${number}-${manifestSha256}`)

  const publish = async (key: ReleaseKey): Promise<void> => {
    try {
      // Renaming onto a folder that holds something fails, so nothing is ever written over.
      await rename(stagedOf(key), folderOf(key.number))
      await syncFolder(root)
    } catch (error) {
      if (!isErrno(error, 'ENOENT')) throw error
    }
  }

  /** Tries again once, in case the release waits under its staged name. */
  const withPublished = async <T>(key: ReleaseKey, act: () => Promise<T>): Promise<T | null> => {
    const first = await orNull(act)
    if (first !== null) return first
    await publish(key)
    return orNull(act)
  }

  const namesIn = async (folder: string) => (await orNull(() => readdir(folder))) ?? []

  return {
    folderOf,
    publish,
    draft: async (number, again) => {
      // As after a restore of an older database: agencies hold another release of this number.
      const there = (await orNull(() => stat(folderOf(number)))) !== null
      if (there && !again) throw new ReleaseFolderUnknown(folderOf(number))
      const folder = join(root, `${draftPrefix}${number}-${randomUUID()}`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const begun: FileWriter[] = []
      return {
        folder,
        file: async (name) => {
          const file = await fileIn(folder, name)
          begun.push(file)
          return file
        },
        drop: async () => {
          for (const file of begun) await file.drop()
          await rm(folder, { recursive: true, force: true })
        },
        stage: async (manifestSha256) => {
          if (there) {
            const same = await haveSameFiles(folder, folderOf(number))
            await rm(folder, { recursive: true })
            if (!same) throw new ReleaseFolderUnknown(folderOf(number))
            return
          }
          await syncFolder(folder)
          const staged = stagedOf({ number, manifestSha256 })
          await rm(staged, { recursive: true, force: true })
          await rename(folder, staged)
          await syncFolder(root)
        },
      }
    },
    settle: async (committed) => {
      const names = await namesIn(root)
      const staged = names.flatMap((name): ReleaseKey[] => {
        const [, number, manifestSha256 = ''] = stagedShape.exec(name) ?? []
        return number === undefined ? [] : [{ number: Number(number), manifestSha256 }]
      })
      if (staged.length > 0) for (const key of await committed(staged)) await publish(key)
      for (const name of names)
        if (stagedShape.test(name) || name.startsWith(draftPrefix))
          await rm(join(root, name), { recursive: true, force: true })
    },
    open: (key, name) =>
      withPublished(key, async () => {
        const path = join(folderOf(key.number), safeName(name))
        const file = await open(path, 'r')
        const { size } = await file.stat().finally(() => file.close())
        return { size, stream: (part) => createReadStream(path, part) }
      }),
    read: (key, name) =>
      withPublished(key, () => readFile(join(folderOf(key.number), safeName(name)))),
    list: async (key) => {
      const names = await withPublished(key, () => readdir(folderOf(key.number)))
      return (names ?? []).sort()
    },
    numbers: async () =>
      (await namesIn(root)).filter((name) => /^\d{4,}$/.test(name)).map((name) => Number(name)),
  }
}

/** A new file in the folder of a draft. */
export const fileIn = (folder: string, name: string): Promise<FileWriter> =>
  writeFileAt(join(folder, safeName(name)))

/** A new name is safe from a power cut only once its folder is on disk, too (fsync(2)). */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

async function orNull<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act()
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null
    throw error
  }
}

function safeName(name: string): string {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) throw new Error('A release has no file of that name')
  return name
}
