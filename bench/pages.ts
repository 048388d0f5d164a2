/**
 * Whole pages as the server answers them, rendering and all, over many cases or many patterns.
 * Prints one JSON object a line. `cpu_ms` is this process's alone: PostgreSQL's work is not in it.
 *
 *   npm run build && NODE_ENV=production npx tsx bench/pages.ts staff [CASES]       (100000 unless told)
 *   npm run build && NODE_ENV=production npx tsx bench/pages.ts agency [PATTERNS]   (100000 unless told)
 */
import { rm } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { keepDays } from '#operations/figures/desk/kept/keep-days.server.ts'
import { acceptsAll } from '#tests/support/factories/releases.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { enrolledPerson, sessionFor } from '#tests/support/people.ts'
import { findPostgres, startCluster } from '#tests/support/postgres-cluster.ts'
import { serveSite } from '#tests/support/site.ts'
import { fillFigures } from './dashboards/fill.ts'
import { fillPortal } from './pages/fill-portal.ts'
import { fillQueue } from './queue/fill.ts'
import { openBenchHouse } from './queue/house.ts'

const side = process.argv[2] === 'agency' ? 'agency' : 'staff'
const rows = Number(process.argv[3] ?? 100_000)
const rounds = 15

const bin = findPostgres()
if (!bin) throw new Error('There is no PostgreSQL on this machine')
const cluster = await startCluster(bin)
const { house, folder } = await openBenchHouse(cluster.url)
const asked = side === 'staff' ? await staff() : await agency()
await house.db.$executeRaw`VACUUM ANALYZE`

const site = await serveSite(house)
for (const { who, person, paths } of asked) {
  const browser = httpStaff(house, site.origin)
  await browser.take(await sessionFor(house, person))
  for (const path of paths) await measure(who, path, () => browser.get(path))
}
await site.close()
await house.close()
await cluster.stop()
await rm(folder, { recursive: true, force: true })

async function staff() {
  const { reader, midCase, oldestCursor } = await fillQueue(house, rows)
  const { supervisor } = await fillFigures(house, reader.id)
  await keepDays(house)
  await house.db.person.updateMany({
    where: { id: { in: [reader.id, supervisor.id] } },
    data: { passwordHash: 'none', sealedTotp: Buffer.from('none') },
  })
  return [
    {
      who: 'moderator',
      person: reader.id,
      paths: [
        '/triage',
        `/triage?after=${oldestCursor}`,
        '/triage?sort=due',
        '/triage?country=TH',
        '/triage?view=resolved',
        '/triage?view=all',
        `/triage/cases/${midCase}`,
        `/triage/cases/${midCase}/graph`,
        '/triage/patterns',
        '/triage/figures',
        '/triage/figures?days=91',
        '/triage/care',
        '/triage/views',
        '/staff/account',
      ],
    },
    {
      who: 'supervisor',
      person: supervisor.id,
      paths: [
        '/triage?due=overdue',
        '/triage/figures?days=91&by=urgency',
        '/triage/figures/actions?days=91',
        '/triage/releases',
        '/triage/audit',
        '/triage/actions',
        '/triage/actions/overlaps',
        '/triage/urgent',
        '/triage/routing',
        '/triage/queues',
        '/triage/care/team',
        '/triage/retention',
      ],
    },
  ]
}

async function agency() {
  const { agencyId } = await fillPortal(house, rows)
  const { id } = await enrolledPerson(house, { roles: ['agency_member'], agencyId })
  await acceptsAll(house, { agencyId, memberId: id })
  return [
    {
      who: 'agency member',
      person: id,
      paths: [
        '/agency',
        '/agency/patterns',
        '/agency/patterns?kind=investment',
        '/agency/patterns?country=KH&type=wallet',
        '/agency/patterns?country=NR',
        '/agency/patterns?status=revoked',
        '/agency/patterns?after=20.1000',
        '/agency/patterns/50000',
        '/agency/actions',
        '/agency/usage',
        '/agency/keys',
      ],
    },
  ]
}

async function measure(who: string, path: string, get: () => Promise<{ status: number }>) {
  const { status } = await get()
  await get()
  const times: number[] = []
  const used = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await get()
    times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(used)
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(share * (rounds - 1))] ?? 0)
  const figures = {
    who,
    path,
    status,
    p50_ms: at(0.5),
    p95_ms: at(0.95),
    cpu_ms: Math.round((user + system) / 1000 / rounds),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}
