import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#infra/db/generated/client.ts'
import { readEnv } from '#infra/env.server.ts'
import { openHouse } from '#infra/house.server.ts'
import { createMissingKeys } from '#infra/keyring/key-files.server.ts'

export type Statement = { query: string; params: string }

/** A house whose statements are collected as they run, for their plans to be looked at. */
export async function openBenchHouse(databaseUrl: string | undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'harborlight-bench-'))
  const read = readEnv('test', {
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  })
  if (!read.ok) throw new Error(read.problems.join('; '))
  await createMissingKeys(read.env, new Date())
  const house = await openHouse(read.env)
  const statements: Statement[] = []
  const db = new PrismaClient({
    adapter: new PrismaPg({ connectionString: house.connectionString, max: 10 }),
    log: [{ emit: 'event', level: 'query' }],
  })
  db.$on('query', ({ query, params }) => {
    statements.push({ query, params })
  })
  const close = async () => {
    await db.$disconnect()
    await house.close()
  }
  return { house: { ...house, db: db as unknown as typeof house.db, close }, folder, statements }
}
