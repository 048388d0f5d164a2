/**
 * The queue's search over the stories of many tips. Prints one JSON object a line: what the index
 * costs, and how long a page of results takes.
 *
 *   DATABASE=postgres npx tsx bench/search.ts [TIPS]     (100000 unless told)
 *   npx tsx bench/search.ts 5000                         (the embedded database)
 */
import { rm } from 'node:fs/promises'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { listQueue } from '#operations/triage/list-queue.server.ts'
import { findPostgres, startCluster } from '#tests/support/postgres-cluster.ts'
import { fillQueue, popularWallet } from './queue/fill.ts'
import { openBenchHouse } from './queue/house.ts'
import { tablesReadWhole } from './queue/plans.ts'
import { cpuClock } from './search/cpu.ts'
import { fillStories } from './search/fill.ts'
import { wordAt } from './search/stories.ts'

const tips = Number(process.argv[2] ?? 100_000)
const rounds = 40

const bin = process.env.DATABASE === 'postgres' ? findPostgres() : null
const cluster = bin ? await startCluster(bin) : null
const { house, folder, statements } = await openBenchHouse(cluster?.url)
const database = cluster ? 'postgres' : 'pglite'
const print = (figures: Record<string, unknown>) =>
  console.log(JSON.stringify({ database, tips, ...figures }))

const cpu = await cpuClock(house, cluster !== null)
const { reader } = await fillQueue(house, tips)
print(await fillStories(house))

const search = async (query: string) => {
  const read = readQueueFilter(new URLSearchParams(query))
  if (!read.ok) throw new Error(read.field)
  const result = await listQueue(house, reader, read.filter)
  if (result.of === 'case') throw new Error('a case')
  const { counts } = result
  return counts.imminent + counts.high + counts.normal + counts.low
}
const latin = (rank: number) => wordAt('latin', rank)
const variants: Record<string, string> = {
  'rare word': latin(15_000),
  'word of a tip in twenty': latin(100),
  'word of every second tip': latin(3),
  'two words of a tip in twenty': `${latin(90)} ${latin(110)}`,
  'common and rare word': `${latin(100)} ${latin(4000)}`,
  phrase: `"${latin(2)} ${latin(40)}"`,
  'without a word': `${latin(100)} -${latin(90)}`,
  'wallet on 80 tips': popularWallet,
  'phone number of nobody': '+66 81 234 5678',
  'Thai word': `${wordAt('thai', 300)}`,
  'Chinese word': wordAt('chinese', 900),
  nothing: 'xylophonist',
}
for (const [variant, q] of Object.entries(variants)) await measure(variant, { q })
await measure('with filters', { q: latin(100), country: 'KH', kind: 'investment' })
await measure('open cases', { q: latin(100), view: 'open' })
await measure('no search', {})

async function measure(variant: string, params: Record<string, string>): Promise<void> {
  const query = new URLSearchParams(params).toString()
  const found = await search(query)
  statements.length = 0
  await search(query)
  const whole = await tablesReadWhole(house.connectionString, statements)
  const times: number[] = []
  const used = cpu.now()
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await search(query)
    times.push(performance.now() - start)
  }
  const spent = Math.round(((cpu.now() - used) / rounds) * 10) / 10
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(share * (rounds - 1))] ?? 0) * 10) / 10
  print({ variant, found, p50_ms: at(0.5), p95_ms: at(0.95), cpu_ms: spent, reads_whole: whole })
}

await house.close()
await cluster?.stop()
await rm(folder, { recursive: true, force: true })
