import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openEmbedded } from '#infra/db/embedded.server.ts'
import { migrate } from '#infra/db/migrate.server.ts'
import { findPostgres, startCluster } from './postgres-cluster.ts'

const migrations = join(import.meta.dirname, '../../prisma/migrations')

/** Makes one migrated, empty database of each kind; every test file then gets a copy of its own. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'harborlight-template-'))
  const embedded = await openEmbedded(folder)
  await migrate(embedded.connectionString, migrations)
  await embedded.close()
  process.env.HARBORLIGHT_TEST_TEMPLATE = folder

  const bin = findPostgres()
  const cluster = bin ? await startCluster(bin) : null
  if (cluster) {
    await prepareTemplate(cluster.url)
    process.env.HARBORLIGHT_TEST_POSTGRES = cluster.url
  }
  return async () => {
    await cluster?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function prepareTemplate(server: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query('CREATE DATABASE harborlight_template')
  await client.end()
  const url = new URL(server)
  url.pathname = '/harborlight_template'
  await migrate(url.toString(), migrations)
}
