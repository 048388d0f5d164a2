import type { House } from '#infra/house.server.ts'
import { purgeCase } from './purge-case.server.ts'
import { findEnding } from './steps/find-ending.server.ts'

/** Cases in one run; what is left waits for the next. */
const most = 100

/** Destroys what has had its time. For the worker. Answers how many cases went. */
export async function purgeCases(house: House): Promise<number> {
  const { RETENTION: periods } = house.env
  const due = await findEnding(house.db, { periods, until: house.now(), limit: most, now: true })
  let count = 0
  for (const { id } of due) if ((await purgeCase(house, id)).ok) count++
  return count
}
