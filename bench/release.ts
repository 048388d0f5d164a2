/**
 * What it takes to cut one release of many patterns on PostgreSQL. Prints JSON objects, one a line.
 * `peak_mb` is how far the process's memory rose above what it was before the cut, `cpu_s` the processor
 * time of all its threads: what to compare where others are at work on the machine.
 *
 *   npx tsx --expose-gc bench/release.ts [PATTERNS] [VARIANTS]     (100000 and 1 unless told)
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import { isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import { noChoices } from '#core/pattern/choices.ts'
import { payloadHash } from '#core/pattern/payload-hash.ts'
import { clearances } from '#core/release/variant.ts'
import { readEnv } from '#infra/env.server.ts'
import { type House, openHouse } from '#infra/house.server.ts'
import { createMissingKeys } from '#infra/keyring/key-files.server.ts'
import { cutRelease } from '#operations/release/cut-release.server.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { findPostgres, startCluster } from '#tests/support/postgres-cluster.ts'
import { indicatorOf, payloadOf } from '#tests/support/release-input.ts'

const patterns = Number(process.argv[2] ?? 100_000)
const variants = Number(process.argv[3] ?? 1)
const bin = findPostgres()
if (!bin) throw new Error('There is no PostgreSQL on this machine')
const cluster = await startCluster(bin)
const folder = await mkdtemp(join(tmpdir(), 'harborlight-bench-release-'))
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
try {
  const read = readEnv('test', {
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    DATABASE_URL: cluster.url,
  })
  if (!read.ok) throw new Error(read.problems.join('; '))
  await createMissingKeys(read.env, new Date())
  const house = await openHouse(read.env)
  await fill(house)
  global.gc?.()
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  const started = performance.now()
  const cpu = process.cpuUsage()
  const result = await cutRelease(house, { actor: 'system' })
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  clearInterval(watch)
  print({
    what: 'cut one release',
    ok: result.ok,
    patterns: result.ok ? result.release.counts.new : 0,
    indicators: result.ok ? result.release.counts.indicators : 0,
    variants: result.ok ? result.variants.length : 0,
    seconds: Math.round(seconds * 10) / 10,
    cpu_s: Math.round((user + system) / 1e5) / 10,
    start_mb: Math.round(before / 1e6),
    peak_mb: Math.round((peak - before) / 1e6),
    bytes: await sizeOf(folder),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  })
  await house.close()
} finally {
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Approved patterns with two indicators each, and an agency for each variant. */
async function fill(house: House): Promise<void> {
  const { db } = house
  const now = house.now()
  for (const { sector, ceiling } of [...clearances].reverse().slice(0, variants))
    await db.agency.create({
      data: {
        ...{ id: uuidv7(), name: `${sector} ${ceiling}`, country: 'TH', createdAt: now },
        ...{ sector, ceiling },
      },
    })
  const { id: authorId } = await aColleague(house, 'Bench')
  for (let made = 0; made < patterns; made += 1000)
    await db.pattern.createMany({
      data: Array.from({ length: Math.min(1000, patterns - made) }, (_, nth) => {
        const number = made + nth + 1
        const payload = payloadOf({
          ...{ id: uuidv4(), number, sectors: [], related: [] },
          tlp: 'green',
          indicators: [
            indicatorOf('domain', `pay-${number}.example`),
            indicatorOf('phone', `+855${10_000_000 + number}`),
          ],
        })
        const hash = payloadHash(payload)
        return {
          ...{ id: payload.id, number, payload, payloadHash: hash, approvedHash: hash },
          ...{ kind: payload.kind, state: 'scheduled', title: payload.title, summary: '' },
          ...{ choices: noChoices, tlp: payload.tlp, authorId, approvedById: authorId },
          ...{ approvedAt: now, createdAt: now, updatedAt: now, scheduledWeek: isoWeek(now) },
        }
      }),
    })
}

async function sizeOf(at: string): Promise<number> {
  let bytes = 0
  for (const name of await readdir(at, { recursive: true }))
    bytes += (await stat(join(at, name))).size
  return bytes
}
