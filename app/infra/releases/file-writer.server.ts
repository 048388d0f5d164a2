import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'

export type WrittenFile = { byteSize: number; sha256: string }

/** A file while it is written, a piece at a time. */
export type FileWriter = {
  /** Waits only where enough has come together to be written. */
  write: (piece: string | Uint8Array) => Promise<void> | undefined
  /** Writes what is left, puts it safely on disk, and tells size in bytes and SHA-256 (hex). */
  close: () => Promise<WrittenFile>
  /** Lets go of a file that will not be finished; does nothing to one that is. */
  drop: () => Promise<void>
}

/** So much comes together before it is written: characters, roughly bytes. */
const enough = 256 * 1024

/** Read-only for the owner and closed to others: a release is handed out, never looked up. */
export async function writeFileAt(path: string): Promise<FileWriter> {
  const file = await open(path, 'wx', 0o400)
  return gathering(
    (bytes) => writeAll(file, bytes),
    async () => {
      await file.sync()
      await file.close()
    },
    () => file.close(),
  )
}

/** Writes nowhere: tells what a file would be. */
export function writeNowhere(): FileWriter {
  return gathering(
    () => Promise.resolve(),
    () => Promise.resolve(),
    () => Promise.resolve(),
  )
}

function gathering(
  put: (bytes: Uint8Array) => Promise<void>,
  end: () => Promise<void>,
  drop: () => Promise<void>,
): FileWriter {
  const hash = createHash('sha256')
  let byteSize = 0
  let gathered: string[] = []
  let length = 0

  const flush = async (more?: Uint8Array): Promise<void> => {
    const bytes = Buffer.from(gathered.join(''), 'utf8')
    gathered = []
    length = 0
    for (const part of more ? [bytes, more] : [bytes]) {
      hash.update(part)
      byteSize += part.length
      if (part.length > 0) await put(part)
    }
  }

  return {
    write: (piece) => {
      if (typeof piece !== 'string') return flush(piece)
      if (piece === '') return undefined
      gathered.push(piece)
      length += piece.length
      return length < enough ? undefined : flush()
    },
    close: async () => {
      await flush()
      await end()
      return { byteSize, sha256: hash.digest('hex') }
    },
    drop,
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let at = 0
  while (at < bytes.length) at += (await file.write(bytes, at)).bytesWritten
}
