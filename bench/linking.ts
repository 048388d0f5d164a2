/**
 * Linking on real data: near-identical adverts against an exact reference, sites that share addresses,
 * and what a tip costs as tips grow. Prints one JSON object a line.
 *
 *   TIPS_DATA_DIR=folder-with-both-files npx tsx bench/linking.ts [PART…]
 *                                       (adverts sites 1000 10000 100000; a number is so many tips)
 *   DATABASE=postgres TIPS_DATA_DIR=… npx tsx bench/linking.ts
 */
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { importKinds } from '#core/tip/import/kinds.ts'
import type { House } from '#infra/house.server.ts'
import { importTips } from '#operations/import-tips.server.ts'
import { findPostgres, startCluster } from '#tests/support/postgres-cluster.ts'
import { measureAdverts } from './linking/adverts.ts'
import { measureCost } from './linking/cost.ts'
import { fillLikenesses } from './linking/fill.ts'
import { measureSites, type Site } from './linking/sites.ts'
import { fillQueue } from './queue/fill.ts'
import { openBenchHouse } from './queue/house.ts'

const data = process.env.TIPS_DATA_DIR
if (!data) {
  process.stderr.write('TIPS_DATA_DIR is not set: there is nothing to link.\n')
  process.exit(2)
}
const print = (figures: object) => console.log(JSON.stringify(figures))
const given = process.argv.slice(2)
const parts = given.length > 0 ? given : ['adverts', 'sites', '1000', '10000', '100000']
const linesOf = (file: string) =>
  readFileSync(join(data, file), 'utf8')
    .split('\n')
    .flatMap((text, at) => (text === '' ? [] : [{ number: at + 1, text }]))

async function onFreshDatabase(
  work: (opened: Awaited<ReturnType<typeof openBenchHouse>>, database: string) => Promise<void>,
) {
  const bin = process.env.DATABASE === 'postgres' ? findPostgres() : null
  const cluster = bin ? await startCluster(bin) : null
  const opened = await openBenchHouse(cluster?.url)
  await work(opened, cluster ? 'postgres' : 'pglite')
  await opened.house.close()
  await cluster?.stop()
  await rm(opened.folder, { recursive: true, force: true })
}

async function bringIn(house: House, kind: keyof typeof importKinds, file: string) {
  const lines = linesOf(file)
  const start = performance.now()
  for (let from = 0; from < lines.length; from += 50)
    await importTips(house, kind, lines.slice(from, from + 50))
  return Math.round(((performance.now() - start) / lines.length) * 100) / 100
}

/** Where each imported entry's case is, by the entry's id. */
async function casesOf(house: House, kind: string) {
  const rows = await house.db.caseTip.findMany({
    where: { tip: { sourceId: { startsWith: `${kind}:` } } },
    select: { case: { select: { id: true, number: true } }, tip: { select: { sourceId: true } } },
  })
  return new Map(
    rows.map(({ case: { id, number }, tip }) => [
      (tip.sourceId ?? '').slice(kind.length + 1),
      { id, number: Number(number) },
    ]),
  )
}

const stories = linesOf('job-ads.jsonl').flatMap(({ text }) => {
  const read = importKinds['job-ads'](JSON.parse(text))
  return read.ok ? [{ id: read.tip.sourceId, story: String(read.tip.answers.story ?? '') }] : []
})

if (parts.includes('adverts'))
  await onFreshDatabase(async ({ house }, database) => {
    const msPerAdvert = await bringIn(house, 'job-ads', 'job-ads.jsonl')
    const cases = await casesOf(house, 'job-ads')
    const adverts = stories.flatMap(({ id, story }) => {
      const found = cases.get(id)
      return found ? [{ caseId: found.id, number: found.number, story }] : []
    })
    print({ database, name: 'adverts brought in', count: adverts.length, ms_each: msPerAdvert })
    for (const line of await measureAdverts(house, adverts)) print({ database, ...line })
  })
if (parts.includes('sites'))
  await onFreshDatabase(async ({ house }, database) => {
    const sites = linesOf('investment-sites.jsonl').map(({ text }) => JSON.parse(text) as Site)
    const msPerSite = await bringIn(house, 'investment-sites', 'investment-sites.jsonl')
    print({ database, name: 'sites brought in', count: sites.length, ms_each: msPerSite })
    const cases = await casesOf(house, 'investment-sites')
    print({ database, ...(await measureSites(house, sites, cases)) })
  })
for (const tips of parts.map(Number).filter(Number.isInteger))
  await onFreshDatabase(async ({ house, statements }, database) => {
    await fillQueue(house, tips)
    const rows = await house.db.tip.findMany({ select: { id: true }, orderBy: { number: 'asc' } })
    const ids = rows.map(({ id }) => id)
    const filled = await fillLikenesses(house, ids)
    const texts = stories.map(({ story }) => story)
    const cost = await measureCost(house, statements, filled, texts)
    // What else the machine does: times say little where this is above its processors.
    const load = Math.round((loadavg()[0] ?? 0) * 10) / 10
    print({ database, name: 'cost of a tip', tips, load, ...cost })
  })
