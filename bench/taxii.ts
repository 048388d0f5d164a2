/**
 * What agencies' programs ask of one process over HTTP: a whole collection over TAXII page by page,
 * and a file that has not changed. Prints one JSON object a line. `cpu_us` is what the process used
 * for each request, so that it can be compared on a machine that others load; with the embedded
 * database its work is in it, too.
 *
 *   npm run build && npx tsx bench/taxii.ts [OBJECTS]        (10000 unless told)
 *   DATABASE=postgres npx tsx bench/taxii.ts
 */
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { findPostgres, startCluster } from '#tests/support/postgres-cluster.ts'
import { type Place, Puller } from './taxii/puller.ts'

const objects = Number(process.argv[2] ?? 10_000)
const bin = process.env.DATABASE === 'postgres' ? findPostgres() : null
const cluster = bin ? await startCluster(bin) : null
const database = cluster ? 'postgres' : 'pglite'

const server = await startServer(cluster?.url)
const { origin, keys, collection, held, folder } = server.facts
const path = `/taxii2/patterns/collections/${collection}/objects/`
const accept = { accept: 'application/taxii+json;version=2.1' }

const puller = new Puller(origin, keys)
const places = await puller.placesOf(path, accept, 24)
for (const encoding of (process.env.ENCODINGS ?? 'identity,gzip,br').split(','))
  for (const limit of [1000, 100]) {
    const headers = { ...accept, 'accept-encoding': encoding }
    const rounds = encoding === 'identity' ? 5 : 1
    await puller.pullAll(path, limit, headers)
    // What begins elsewhere are other pages, which nobody has asked for yet.
    const fresh = places.splice(0, rounds)
    await report(`pull, limit ${limit}, ${encoding}`, () => pull(limit, headers, fresh))
    const again = fresh.map(() => ({ after: '', skipped: 0 }))
    await report(`pull again, limit ${limit}, ${encoding}`, () => pull(limit, headers, again))
  }

const file = '/feeds/releases/1/patterns.csv'
for (const [name, at] of [
  ['unchanged file', file],
  ['unchanged newest file', '/feeds/releases/latest/patterns.csv'],
] as const) {
  const etag = await puller.tagOf(at)
  for (const together of [1, 32]) {
    const ask = (requests: number) =>
      puller.askMany(at, requests, together, { 'if-none-match': etag }, 304)
    await ask(500)
    await report(`${name}, ${together} at a time`, async () => ({ requests: await ask(3_000) }))
  }
}
puller.close()
await server.stop()
await cluster?.stop()
await rm(folder, { recursive: true, force: true })

async function pull(limit: number, headers: Record<string, string>, from: readonly Place[]) {
  let requests = 0
  let objects = 0
  for (const { after, skipped } of from) {
    requests += await puller.pullAll(path, limit, headers, after)
    objects += held - skipped
  }
  return { requests, objects }
}

type Facts = { origin: string; keys: string[]; collection: string; held: number; folder: string }

/** The server as a process of its own, so that the client's work is not in its figures. */
async function startServer(databaseUrl: string | undefined) {
  const script = join(import.meta.dirname, 'taxii/server.ts')
  const profile = process.env.CPU_PROF
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.CPU_PROF}`]
    : []
  const child = spawn(process.execPath, [...profile, '--import', 'tsx', script, String(objects)], {
    env: { ...process.env, DATABASE_URL: databaseUrl ?? '', NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const told = <T>() =>
    new Promise<T>((resolve) => child.once('message', (said) => resolve(said as T)))
  const facts = await told<Facts>()
  return {
    facts,
    cpu: () => {
      const answer = told<number>()
      child.send('cpu')
      return answer
    },
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.send('stop')
      await gone
    },
  }
}

async function report(
  what: string,
  run: () => Promise<{ requests: number; objects?: number }>,
): Promise<void> {
  const before = await server.cpu()
  const start = performance.now()
  const done = await run()
  const seconds = (performance.now() - start) / 1000
  const cpu = (await server.cpu()) - before
  const figures = {
    database,
    what,
    requests: done.requests,
    requests_per_s: Math.round(done.requests / seconds),
    ...(done.objects && { objects_per_s: Math.round(done.objects / seconds) }),
    cpu_us: Math.round(cpu / done.requests),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  }
  console.log(JSON.stringify(figures))
}
