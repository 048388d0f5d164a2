import PgBoss from 'pg-boss'
import type { House } from '#infra/house.server.ts'

export type Job = {
  name: string
  /** Five-field cron expression, UTC. */
  cron: string
  /** Several processes may run it at once: it shares its work out by itself. */
  shared?: boolean
  run: () => Promise<unknown>
}

/** Seconds between looks for work: jobs here are hourly and weekly, and each look is a query. */
const pollSeconds = 15

/** Schedules jobs in the database, so that of many processes one runs each, and retries failures. */
export async function openJobs(
  house: House,
  jobs: readonly Job[],
): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString: house.connectionString,
    max: 3,
    application_name: 'harborlight-jobs',
  })
  boss.on('error', (error) => house.log.error({ event: 'jobs.failed' }, error))
  await boss.start()
  for (const { name, cron, shared, run } of jobs) {
    await boss.createQueue(name, {
      name,
      policy: shared ? 'standard' : 'singleton',
      retryLimit: 5,
      retryDelay: 60,
      retryBackoff: true,
    })
    await boss.schedule(name, cron, {}, { tz: 'UTC' })
    await boss.work(name, { pollingIntervalSeconds: pollSeconds }, () => report(house, name, run))
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 8_000 }) }
}

async function report(house: House, job: string, run: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  try {
    await run()
    house.log.info({ event: 'job.done', job, ms: Math.round(performance.now() - started) })
  } catch (error) {
    house.log.error({ event: 'job.failed', job }, error)
    throw error
  }
}
