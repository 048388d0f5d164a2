import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'

/** Serialises concurrent starts; held for the transaction only, since PGlite's sessions are shared. */
const lockKey = 7264203117

const migrationsTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`

/**
 * Applies what is missing of prisma/migrations, all or nothing, and records it in the table that
 * Prisma's own CLI reads. Returns the names applied. Throws where an applied migration's text changed.
 */
export async function migrate(connectionString: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey])
    await client.query(migrationsTable)
    const applied = await applyMissing(client, folder)
    await client.query('COMMIT')
    return applied
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    await client.end()
  }
}

async function applyMissing(client: Client, folder: string): Promise<string[]> {
  const done = new Map<string, string>(
    (await client.query('SELECT migration_name, checksum FROM "_prisma_migrations"')).rows.map(
      (row: { migration_name: string; checksum: string }) => [row.migration_name, row.checksum],
    ),
  )
  const applied: string[] = []
  for (const { name, sql, checksum } of await readMigrations(folder)) {
    const known = done.get(name)
    if (known === checksum) continue
    if (known !== undefined) throw new Error(`Migration ${name} was changed after it was applied`)
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id","checksum","finished_at","migration_name","applied_steps_count")
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    applied.push(name)
  }
  return applied
}

async function readMigrations(folder: string) {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}
