import { existsSync, readFileSync } from 'node:fs'
import { seesAll } from '#core/access/sight.ts'
import type { House } from '#infra/house.server.ts'
import { enterLookUp } from '#operations/linking/enter-look-up.server.ts'
import { signedText } from '#operations/linking/sign.server.ts'
import { alikeCases } from '#operations/triage/reading/alike-cases.server.ts'
import type { Statement } from '../queue/house.ts'
import { tablesReadWhole } from '../queue/plans.ts'
import type { Filled } from './fill.ts'

const rounds = 200

/** `cpu_ms`: of this process and the database's together, whatever else the machine does meanwhile. */
type Times = { p50_ms: number; p95_ms: number; cpu_ms: number }

/** What linking adds to a filing, and what looking up costs on the case's page. */
export async function measureCost(
  house: House,
  statements: Statement[],
  filled: Filled,
  stories: readonly string[],
) {
  const of = { subjectId: filled.stranger[0] ?? '' }
  const signing = await timed(house, stories, async (story) => void signedText(house, of, story))
  const writing = await timed(house, stories, (story) => writeAndForget(house, of.subjectId, story))
  const lookUps: Record<string, Times & { found: number }> = {}
  statements.length = 0
  for (const [sort, tipIds] of Object.entries(filled)) {
    const cases = await house.db.caseTip.findMany({
      where: { tipId: { in: tipIds.slice(-rounds) } },
      select: { caseId: true },
    })
    let found = 0
    const times = await timed(house, cases, async ({ caseId }) => {
      found += (await alikeCases(house.db, caseId, seesAll)).length
    })
    lookUps[sort] = { ...times, found: Math.round(found / cases.length) }
  }
  const asked = statements.filter(({ query }) => query.includes('likeness_band')).slice(0, 3)
  return {
    sign: signing,
    sign_and_write: writing,
    look_up: lookUps,
    reads_whole: await tablesReadWhole(house.connectionString, asked),
  }
}

/** What filing writes for one story, taken back at once. */
async function writeAndForget(house: House, subjectId: string, story: string): Promise<void> {
  const undone = new Error('undone')
  await house.db
    .$transaction(async (tx) => {
      await tx.likeness.deleteMany({ where: { subjectId } })
      await tx.likeness.createMany({ data: signedText(house, { subjectId }, story) })
      await enterLookUp(tx, [subjectId])
      throw undone
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error
    })
}

async function timed<T>(
  house: House,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<Times> {
  const times: number[] = []
  const before = await cpuMs(house)
  for (const item of items.slice(0, rounds)) {
    const start = performance.now()
    await work(item)
    times.push(performance.now() - start)
  }
  const cpu = (await cpuMs(house)) - before
  times.sort((a, b) => a - b)
  const at = (share: number) => rounded(times[Math.floor(share * (times.length - 1))] ?? 0)
  return { p50_ms: at(0.5), p95_ms: at(0.95), cpu_ms: rounded(cpu / Math.max(times.length, 1)) }
}

const rounded = (ms: number) => Math.round(ms * 100) / 100

/** Linux counts each process's nanoseconds on a processor; the embedded database is in this process. */
async function cpuMs(house: House): Promise<number> {
  const { user, system } = process.cpuUsage()
  const backends = await house.db.$queryRaw<{ pid: number }[]>`
    SELECT "pid" FROM pg_stat_activity WHERE "datname" = current_database()`
  const theirs = backends.map(({ pid }) => `/proc/${pid}/schedstat`).filter(existsSync)
  const ns = theirs.map((path) => Number(readFileSync(path, 'utf8').split(' ')[0]))
  return (user + system) / 1000 + ns.reduce((sum, one) => sum + one, 0) / 1_000_000
}
