import type { House } from '#infra/house.server.ts'
import { type Job, openJobs } from '#infra/jobs/jobs.server.ts'
import { settleRequests } from '#operations/access/roles/settle-requests.server.ts'
import { nameReleased } from '#operations/action/name-released.server.ts'
import { tellOfKeys } from '#operations/agency/tell-of-keys.server.ts'
import { removeOrphans } from '#operations/evidence/tending/remove-orphans.server.ts'
import { openWorkbench } from '#operations/evidence/tending/workbench.server.ts'
import { keepDays } from '#operations/figures/desk/kept/keep-days.server.ts'
import { fillEvents } from '#operations/misp/fill-events.server.ts'
import { expirePatterns } from '#operations/pattern/expire-patterns.server.ts'
import { fillCurrent } from '#operations/portal/add-current.server.ts'
import { purgeExpired } from '#operations/purge-expired.server.ts'
import { cutRelease } from '#operations/release/cut-release.server.ts'
import { makeAgencyVariants } from '#operations/release/make-variants.server.ts'
import { fillObjects } from '#operations/taxii/fill-objects.server.ts'
import { openUrgentLane } from '#operations/urgent/lane.server.ts'
import { sendDigests } from '#operations/watch/send-digests.server.ts'
import { watchClocks } from '#operations/watch/watch-clocks.server.ts'

export type Worker = { stop: () => Promise<void> }

/** Every scheduled job there is. Times are UTC; one process of all runs each. */
const jobsOf = (house: House): Job[] => [
  {
    name: 'cut-release',
    cron: house.env.RELEASE_CRON,
    run: () => cutRelease(house, { actor: 'system' }),
  },
  { name: 'make-variants', cron: '*/10 * * * *', run: () => makeAgencyVariants(house) },
  { name: 'name-misp', cron: '*/10 * * * *', run: () => nameReleased(house) },
  { name: 'fill-taxii', cron: '*/10 * * * *', run: () => fillObjects(house) },
  { name: 'fill-misp', cron: '* * * * *', run: () => fillEvents(house) },
  { name: 'fill-portal', cron: '*/10 * * * *', run: () => fillCurrent(house) },
  { name: 'watch-clocks', cron: '* * * * *', run: () => watchClocks(house) },
  { name: 'settle-role-requests', cron: '*/5 * * * *', run: () => settleRequests(house) },
  { name: 'send-digests', cron: '*/5 * * * *', run: () => sendDigests(house) },
  { name: 'expire-patterns', cron: '40 3 * * *', run: () => expirePatterns(house) },
  { name: 'keep-figures', cron: '*/10 * * * *', run: () => keepDays(house) },
  { name: 'tell-of-keys', cron: '*/5 * * * *', run: () => tellOfKeys(house) },
  { name: 'purge-expired', cron: '*/10 * * * *', run: () => purgeExpired(house) },
  { name: 'remove-orphans', cron: '20 3 * * *', run: () => removeOrphans(house) },
]

/** Runs the scheduled jobs of this process until stopped. */
export async function startWorker(house: House): Promise<Worker> {
  const evidence = openWorkbench(house)
  const urgent = openUrgentLane(house)
  const jobs = await openJobs(house, [...jobsOf(house), evidence.job, urgent.job])
  house.log.info({ event: 'worker.started' })
  return {
    stop: async () => {
      urgent.stop()
      await evidence.stop()
      await jobs.stop()
    },
  }
}
