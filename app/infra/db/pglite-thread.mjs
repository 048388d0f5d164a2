// @ts-check
// The embedded PostgreSQL, in a thread of its own so that a long query never stalls the web server.
// Plain JavaScript: a worker does not inherit the TypeScript loader under every runner.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { serveProtocol } from './protocol-gate.mjs'

const port = parentPort
if (!port) throw new Error('pglite-thread runs as a worker thread')

/** @type {{ folder: string, isNew: boolean, socketPath: string }} */
const { folder, isNew, socketPath } = workerData

// A new folder starts from the ready-made cluster: running initdb would take 500 MB more.
const db = await PGlite.create({
  dataDir: folder,
  ...(isNew ? { loadDataDir: await dataDir() } : {}),
})

const server = await serveProtocol(db, socketPath)
port.on('message', async () => {
  await server.stop()
  await db.close()
  port.postMessage({ kind: 'closed' })
  port.close()
})
port.postMessage({ kind: 'listening' })
