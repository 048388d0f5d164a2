import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/**
 * Counts an attempt, or `by` of them, in the present window; answers how many there are in it. The key is an HMAC of
 * what is counted, so the table holds no address, no account and no words.
 */
export async function countAttempt(
  db: Db | Tx,
  house: House,
  what: string,
  windowMinutes: number,
  by = 1,
): Promise<number> {
  const size = windowMinutes * 60_000
  const windowAt = new Date(Math.floor(house.now().getTime() / size) * size)
  const key = house.keyring.hmac('throttle', house.keyring.current, what)
  const [row] = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "throttle" ("key", "window_at", "count") VALUES (${key}, ${windowAt}, ${by})
    ON CONFLICT ("key", "window_at") DO UPDATE SET "count" = "throttle"."count" + ${by}
    RETURNING "count"`
  return row?.count ?? 1
}

/** Counts an attempt and answers whether it is still within the limit. */
export async function withinLimit(
  house: House,
  what: string,
  limit: number,
  windowMinutes: number,
): Promise<boolean> {
  return (await countAttempt(house.db, house, what, windowMinutes)) <= limit
}
