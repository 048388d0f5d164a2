import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { ByteRange } from '#core/release/byte-range.ts'
import { isErrno } from '#infra/db/folder-lock.server.ts'
import { type FileWriter, writeFileAt } from './file-writer.server.ts'

const factsSchema = z.object({
  byteSize: z.int(),
  sha256: z.string(),
  put: z.int(),
  removed: z.int(),
})

export type DeltaFacts = z.infer<typeof factsSchema>

/** Deltas that were asked for. They follow from what lies in the database, so any may be thrown away. */
export type DeltaStore = {
  /** Null where it was not made yet, or thrown away. */
  find: (name: string) => Promise<DeltaFacts | null>
  make: (
    name: string,
    write: (file: FileWriter) => Promise<Pick<DeltaFacts, 'put' | 'removed'>>,
  ) => Promise<DeltaFacts>
  /** Null where it was thrown away meanwhile. */
  open: (name: string) => Promise<{ size: number; stream: (part?: ByteRange) => Readable } | null>
}

/** So many are kept. */
const most = 200

export function folderDeltas(root: string): DeltaStore {
  const factsAt = (name: string) => join(root, `${safe(name)}.json`)
  const contentAt = (name: string) => join(root, `${safe(name)}.ndjson`)

  /** The oldest go first. */
  const prune = async () => {
    const names = (await readdir(root)).filter((name) => name.endsWith('.json'))
    if (names.length <= most) return
    const aged = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(join(root, name))).mtimeMs })),
    )
    for (const { name } of aged.sort((a, b) => a.at - b.at).slice(0, names.length - most)) {
      await rm(join(root, name), { force: true })
      await rm(join(root, name.replace(/json$/, 'ndjson')), { force: true })
    }
  }

  return {
    find: async (name) => {
      try {
        return factsSchema.parse(JSON.parse(await readFile(factsAt(name), 'utf8')))
      } catch (error) {
        if (isErrno(error, 'ENOENT')) return null
        throw error
      }
    },
    make: async (name, write) => {
      await mkdir(root, { recursive: true, mode: 0o700 })
      const draft = join(root, `.draft-${randomUUID()}`)
      const file = await writeFileAt(draft)
      const counts = await write(file)
      const facts = { ...(await file.close()), ...counts }
      // The content first: whoever finds the facts finds it, too.
      await rename(draft, contentAt(name))
      await writeFile(draft, JSON.stringify(facts), { mode: 0o600 })
      await rename(draft, factsAt(name))
      await prune()
      return facts
    },
    open: async (name) => {
      try {
        const { size } = await stat(contentAt(name))
        return { size, stream: (part) => createReadStream(contentAt(name), part) }
      } catch (error) {
        if (isErrno(error, 'ENOENT')) return null
        throw error
      }
    },
  }
}

function safe(name: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new Error('There is no delta of that name')
  return name
}
