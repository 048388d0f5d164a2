import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type FolderLock, takeFolderLock } from './folder-lock.server.ts'

/** Where a driver reaches the database, and how to let go of it. */
export type DatabaseHandle = {
  connectionString: string
  embedded: boolean
  close: () => Promise<void>
}

/**
 * Opens the embedded database of a data folder, creating it on first use; where another process of
 * ours has it open, answers the way to that process's socket instead.
 */
export async function openEmbedded(dataDir: string): Promise<DatabaseHandle> {
  const socketFolder = join(dataDir, 'run')
  const socketPath = join(socketFolder, '.s.PGSQL.5432')
  const folder = join(dataDir, 'database')
  await mkdir(socketFolder, { recursive: true, mode: 0o700 })

  const lock = await takeFolderLock(join(dataDir, 'lock'))
  if (!lock.ok)
    return {
      connectionString: address(socketFolder),
      embedded: true,
      close: () => Promise.resolve(),
    }

  await rm(socketPath, { force: true })
  const isNew = !existsSync(join(folder, 'PG_VERSION'))
  const worker = startThread({ folder, isNew, socketPath })
  await nextMessage(worker)
  return {
    connectionString: address(socketFolder),
    embedded: true,
    close: () => stop(worker, lock, socketPath),
  }
}

function startThread(workerData: object): Worker {
  return new Worker(new URL('./pglite-thread.mjs', import.meta.url), {
    workerData,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 },
  })
}

function nextMessage(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
}

async function stop(worker: Worker, lock: FolderLock, socketPath: string): Promise<void> {
  const closed = nextMessage(worker)
  worker.postMessage('close')
  await closed
  await worker.terminate()
  await rm(socketPath, { force: true })
  if (lock.ok) await lock.release()
}

/** libpq's form for a Unix socket: the folder as host. */
function address(socketFolder: string): string {
  return `postgresql://postgres@/postgres?host=${encodeURIComponent(socketFolder)}&port=5432`
}
