/**
 * The queue and the case's page over many cases. Prints one JSON object a line: how long each
 * variant takes, and which of its statements would read a whole table.
 *
 *   npx tsx bench/queue.ts [CASES]        (100000 unless told)
 *   DATABASE=postgres npx tsx bench/queue.ts
 */
import { rm } from 'node:fs/promises'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { readWatch } from '#infra/http/desk-watch.server.ts'
import { listQueue } from '#operations/triage/list-queue.server.ts'
import { readCase } from '#operations/triage/read-case.server.ts'
import { findPostgres, startCluster } from '#tests/support/postgres-cluster.ts'
import { fillQueue, popularWallet } from './queue/fill.ts'
import { openBenchHouse } from './queue/house.ts'
import { tablesReadWhole } from './queue/plans.ts'

const cases = Number(process.argv[2] ?? 100_000)
const rounds = 40

const bin = process.env.DATABASE === 'postgres' ? findPostgres() : null
const cluster = bin ? await startCluster(bin) : null
const { house, folder, statements } = await openBenchHouse(cluster?.url)
const database = cluster ? 'postgres' : 'pglite'

const filling = performance.now()
const { reader, midCase, oldestCursor, dueCursor } = await fillQueue(house, cases)
print({ database, cases, filled_ms: Math.round(performance.now() - filling) })

const queue = (query: string) => {
  const read = readQueueFilter(new URLSearchParams(query))
  if (!read.ok) throw new Error(read.field)
  return listQueue(house, reader, read.filter)
}
const variants: Record<string, () => Promise<unknown>> = {
  'open, first page': () => queue(''),
  'open, deep page': () => queue(`after=${oldestCursor}`),
  'soonest due first': () => queue('sort=due'),
  'soonest due, deep page': () => queue(`sort=due&after=${dueCursor}`),
  overdue: () => queue('due=overdue'),
  'due soon, rare country': () => queue('due=soon&country=NR'),
  'frame of every page': () => readWatch(house, reader),
  'one urgency': () => queue('urgency=high'),
  'common country': () => queue('country=TH'),
  'rare country': () => queue('country=NR'),
  'rare language': () => queue('language=my'),
  'kind and country': () => queue('kind=investment&country=KH'),
  'one queue': () => queue('queue=00000000-0000-7000-8000-000000000001'),
  mine: () => queue('view=mine'),
  resolved: () => queue('view=resolved'),
  all: () => queue('view=all'),
  'wallet on 80 tips': () => queue(`q=${popularWallet}`),
  'wallet of nobody': () => queue('q=0x0000000000000000000000000000000000000bad'),
  'case by number': () => queue(`q=C-${midCase}`),
  'case page': () => readCase(house, reader, midCase),
}
for (const [variant, run] of Object.entries(variants)) {
  await run()
  statements.length = 0
  await run()
  const whole = await tablesReadWhole(house.connectionString, statements)
  const times: number[] = []
  const used = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(used)
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(share * (rounds - 1))] ?? 0) * 10) / 10
  print({
    database,
    cases,
    variant,
    p50_ms: at(0.5),
    p95_ms: at(0.95),
    // With the embedded database its work is in it, too: what it takes on a machine with nothing else to do.
    cpu_ms: Math.round((user + system) / 100 / rounds) / 10,
    statements: statements.length / (rounds + 1),
    reads_whole: whole,
  })
}
await house.close()
await cluster?.stop()
await rm(folder, { recursive: true, force: true })

function print(figures: Record<string, unknown>): void {
  console.log(JSON.stringify(figures))
}
