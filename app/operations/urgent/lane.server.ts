import { setTimeout as pause } from 'node:timers/promises'
import { attemptDays } from '#core/webhook/rules.ts'
import type { House } from '#infra/house.server.ts'
import type { Job } from '#infra/jobs/jobs.server.ts'
import { remindOfRecalls } from '../recall/remind.server.ts'
import { deliverOne } from '../webhook/deliver.server.ts'
import { cutUrgent } from './cut-urgent.server.ts'
import { sendOneMail } from './send-mails.server.ts'

/** A run looks for work this long; the next begins with the minute. */
const runMs = 57_000
const pauseMs = 2_000
/** Messages under way at once: one subscriber that hangs holds up no other. */
const lanes = 12

export type UrgentLane = { job: Job; stop: () => void }

/** Cuts what can't wait, and sends what is due, within seconds. Several processes may share it. */
export function openUrgentLane(house: House): UrgentLane {
  const stopping = new AbortController()
  const { signal } = stopping
  return {
    job: {
      name: 'urgent-lane',
      cron: '* * * * *',
      shared: true,
      run: async () => {
        const started = performance.now()
        await remindOfRecalls(house)
        await forgetAttempts(house)
        while (!signal.aborted && performance.now() - started < runMs) {
          await runLane(house, signal)
          await pause(pauseMs, undefined, { signal }).catch(() => undefined)
        }
      },
    },
    stop: () => stopping.abort(),
  }
}

/** Does all that is due now, and comes to rest. */
export async function runLane(house: House, signal?: AbortSignal): Promise<void> {
  // A cut that fails must not hold up what is said of releases that are out.
  await cutUrgent(house, 'system').catch((error: unknown) =>
    house.log.error({ event: 'urgent.cut_failed' }, error),
  )
  await Promise.all([
    ...Array.from({ length: lanes }, () => drain(house, deliverOne, signal)),
    drain(house, sendOneMail, signal),
  ])
  // What came of the messages may have to be told.
  await drain(house, sendOneMail, signal)
}

/** What fails is claimed by then and comes up again later: the rest goes on. */
async function drain(
  house: House,
  work: (house: House) => Promise<boolean>,
  signal?: AbortSignal,
): Promise<void> {
  while (!signal?.aborted) {
    try {
      if (!(await work(house))) return
    } catch (error) {
      house.log.error({ event: 'urgent.failed' }, error)
      return
    }
  }
}

async function forgetAttempts(house: House): Promise<void> {
  const before = new Date(house.now().getTime() - attemptDays * 86_400_000)
  await house.db.webhookAttempt.deleteMany({ where: { at: { lt: before } } })
}
