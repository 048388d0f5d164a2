import type { House } from '#infra/house.server.ts'

export type Worker = { stop: () => Promise<void> }

/** Runs the scheduled jobs of this process. */
export function startWorker(house: House): Promise<Worker> {
  house.log.info({ event: 'worker.started' })
  return Promise.resolve({ stop: () => Promise.resolve() })
}
