/**
 * The desk's figures over many cases, of which two in three were looked at and most of those decided.
 * Prints one JSON object a line: how long a page's figures take, and which tables they read whole.
 *
 *   DATABASE=postgres npx tsx bench/dashboards.ts [CASES]        (100000 unless told)
 */
import { rm } from 'node:fs/promises'
import { readFiguresFilter } from '#core/figures/desk/filter.ts'
import { readPeriod } from '#core/figures/desk/period.ts'
import { keepDays } from '#operations/figures/desk/kept/keep-days.server.ts'
import { readDeskFigures } from '#operations/figures/desk/read-desk-figures.server.ts'
import { findPostgres, startCluster } from '#tests/support/postgres-cluster.ts'
import { fillFigures } from './dashboards/fill.ts'
import { fillQueue } from './queue/fill.ts'
import { openBenchHouse } from './queue/house.ts'
import { tablesReadWhole } from './queue/plans.ts'
import { cpuClock } from './search/cpu.ts'

const cases = Number(process.argv[2] ?? 100_000)
const rounds = 30

const bin = process.env.DATABASE === 'postgres' ? findPostgres() : null
const cluster = bin ? await startCluster(bin) : null
const { house, folder, statements } = await openBenchHouse(cluster?.url)
const database = cluster ? 'postgres' : 'pglite'
const cpu = await cpuClock(house, cluster !== null)
const print = (figures: Record<string, unknown>) => console.log(JSON.stringify(figures))

const { reader } = await fillQueue(house, cases)
const { recused, supervisor } = await fillFigures(house, reader.id)

const counting = performance.now()
const days = await keepDays(house)
const keeping = performance.now() - counting
// As the database does by itself, given time: all that was noted while filling is swept.
await house.db.$executeRaw`VACUUM ANALYZE "figure_day", "figure_kept", "figure_change"`
print({ database, cases, days, keeping_ms: Math.round(keeping) })

const read = (query: string, who = reader) => {
  const { filter } = parsed(query)
  const period = readPeriod(filter, house.now())
  if (!period.ok) throw new Error(period.reason)
  return readDeskFigures(house, who, { filter, period: period.period })
}
const variants: Record<string, () => Promise<unknown>> = {
  '7 days': () => read('days=7'),
  '28 days': () => read(''),
  '91 days': () => read('days=91'),
  '91 days, one country': () => read('days=91&country=TH'),
  '91 days, rare country': () => read('days=91&country=NR'),
  '91 days, kind and urgency': () => read('days=91&kind=job_offer&urgency=high'),
  '91 days, recused from ten cases': () => read('days=91', recused),
  '91 days, supervisor': () => read('days=91', supervisor),
  'all 278 days': () => read(`from=${daysAgo(278)}&to=${daysAgo(0)}`),
}
for (const [variant, run] of Object.entries(variants)) {
  await run()
  statements.length = 0
  await run()
  const reads_whole = await tablesReadWhole(house.connectionString, statements)
  const times: number[] = []
  const used = cpu.now()
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  const cpu_ms = Math.round((cpu.now() - used) / rounds)
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(share * (rounds - 1))] ?? 0)
  print({ database, cases, variant, p50_ms: at(0.5), p95_ms: at(0.95), cpu_ms, reads_whole })
}
await house.close()
await cluster?.stop()
await rm(folder, { recursive: true, force: true })

function parsed(query: string) {
  const filter = readFiguresFilter(new URLSearchParams(query))
  if (!filter.ok) throw new Error(filter.field)
  return filter
}

function daysAgo(days: number): string {
  return new Date(house.now().getTime() - days * 86_400_000).toISOString().slice(0, 10)
}
