// @ts-check
// The embedded PostgreSQL, in a thread of its own so that a long query never stalls the web server.
// Plain JavaScript: a worker does not inherit the TypeScript loader under every runner.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

const port = parentPort
if (!port) throw new Error('pglite-thread runs as a worker thread')

/** @type {{ folder: string | null, socketPath: string, createOnly: boolean, maxConnections: number }} */
const { folder, socketPath, createOnly, maxConnections } = workerData

const db = await PGlite.create(folder === null ? {} : { dataDir: folder })

if (createOnly) {
  await db.close()
  port.postMessage({ kind: 'created' })
} else {
  const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections })
  await server.start()
  port.on('message', async () => {
    await server.stop()
    await db.close()
    port.postMessage({ kind: 'closed' })
    port.close()
  })
  port.postMessage({ kind: 'listening' })
}
