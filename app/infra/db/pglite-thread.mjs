// @ts-check
// The embedded PostgreSQL, in a thread of its own so that a long query never stalls the web server.
// Plain JavaScript: a worker does not inherit the TypeScript loader under every runner.
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

const port = parentPort
if (!port) throw new Error('pglite-thread runs as a worker thread')

/** @type {{ folder: string, isNew: boolean, socketPath: string, maxConnections: number }} */
const { folder, isNew, socketPath, maxConnections } = workerData

// A new folder starts from the ready-made cluster: running initdb would take 500 MB more.
const db = await PGlite.create({
  dataDir: folder,
  ...(isNew ? { loadDataDir: await dataDir() } : {}),
})

const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections })
await server.start()
port.on('message', async () => {
  // A connection that is still being put away reads the database's state: let it finish first.
  for (let turn = 0; turn < 40 && server.getStats().activeConnections > 0; turn++) await wait(25)
  await server.stop()
  await wait(25)
  await db.close()
  port.postMessage({ kind: 'closed' })
  port.close()
})
port.postMessage({ kind: 'listening' })
