import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { v4 as uuidv4 } from 'uuid'
import { type Env, readEnv } from '#infra/env.server.ts'
import { type House, openHouse } from '#infra/house.server.ts'
import { createMissingKeys } from '#infra/keyring/key-files.server.ts'

/** A real house in a folder of its own, whose clock the test sets. Closing it removes everything. */
export type TestHouse = House & {
  folder: string
  setNow: (now: Date) => void
  advance: (ms: number) => void
  /** Every line that was logged. */
  logged: string[]
}

/** Set by global-setup: a migrated, empty database of each kind. */
const templateFolder = () => required('HARBORLIGHT_TEST_TEMPLATE')
const postgres = () => process.env.HARBORLIGHT_TEST_POSTGRES

export async function openTestHouse(settings: Record<string, string> = {}): Promise<TestHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'harborlight-test-'))
  const server = process.env.HARBORLIGHT_TEST_DATABASE === 'postgres' ? postgres() : undefined
  const database = server ? await createFromTemplate(server) : null
  if (!database)
    await cp(join(templateFolder(), 'database'), join(folder, 'database'), { recursive: true })

  const env = readTestEnv({
    DATA_DIR: folder,
    LOG_LEVEL: 'info',
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...settings,
  })
  await createMissingKeys(env, new Date())
  const logged: string[] = []
  const house = await openHouse(env, { write: (line) => void logged.push(line) })
  let now: Date | null = null
  return Object.assign(house, {
    folder,
    logged,
    now: () => now ?? new Date(),
    // The highest: nothing is drawn by chance, and everything where the share is 100.
    draw: () => 9_999,
    setNow: (next: Date) => {
      now = next
    },
    advance: (ms: number) => {
      now = new Date((now ?? new Date()).getTime() + ms)
    },
    close: closing(house, async () => {
      await database?.drop()
      await rm(folder, { recursive: true, force: true })
    }),
  })
}

function closing(house: House, after: () => Promise<void>): () => Promise<void> {
  const close = house.close
  return async () => {
    await close()
    await after()
  }
}

export function readTestEnv(settings: Record<string, string>): Env {
  const result = readEnv('test', settings)
  if (!result.ok) throw new Error(result.problems.join('; '))
  return result.env
}

async function createFromTemplate(server: string) {
  const name = `test_${uuidv4().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE harborlight_template`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.toString(),
    // Without FORCE: it waits for connections that are closing, instead of failing them as they go.
    drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name}`),
  }
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is unset: run through vitest, whose global setup makes it`)
  return value
}
