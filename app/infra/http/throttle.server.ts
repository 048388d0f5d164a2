import type { House } from '#infra/house.server.ts'

/**
 * Counts an attempt in the present window and answers whether it is still within the limit. The key
 * is an HMAC of what is limited, so the table holds no address and no account.
 */
export async function withinLimit(
  house: House,
  what: string,
  limit: number,
  windowMinutes: number,
): Promise<boolean> {
  const size = windowMinutes * 60_000
  const windowAt = new Date(Math.floor(house.now().getTime() / size) * size)
  const key = house.keyring.hmac('throttle', house.keyring.current, what)
  const [row] = await house.db.$queryRaw<{ count: number }[]>`
    INSERT INTO "throttle" ("key", "window_at", "count") VALUES (${key}, ${windowAt}, 1)
    ON CONFLICT ("key", "window_at") DO UPDATE SET "count" = "throttle"."count" + 1
    RETURNING "count"`
  return (row?.count ?? 1) <= limit
}
