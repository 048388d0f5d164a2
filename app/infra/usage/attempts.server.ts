import type { Db } from '#infra/db/connect.server.ts'
import type { Keyring } from '#infra/keyring/keyring.server.ts'

type Window = { what: string; at: number; known: number; unsaved: number }

export type Attempts = {
  /** Counts an attempt of this minute, and answers whether it is within the limit. */
  within: (what: string, limit: number, now: Date) => boolean
  /** Adds what was counted here to what all processes count, and learns the sum. */
  save: () => Promise<void>
}

const minute = 60_000

/**
 * Attempts of programs, counted in memory and brought together in the table `throttle` when saved:
 * a write for each would cost more than most of what they ask for. Several processes may so let
 * pass, for as long as a save is away, what only one should have.
 */
export function countAttempts(db: Db, keyring: Keyring): Attempts {
  const windows = new Map<string, Window>()

  const forget = (now: number): void => {
    for (const [key, { at, unsaved }] of windows)
      if (unsaved === 0 && at < now - minute) windows.delete(key)
  }

  return {
    within: (what, limit, now) => {
      const at = Math.floor(now.getTime() / minute) * minute
      const key = `${at}|${what}`
      const window = windows.get(key) ?? { what, at, known: 0, unsaved: 0 }
      windows.set(key, window)
      window.unsaved += 1
      return window.known + window.unsaved <= limit
    },
    save: async () => {
      const open = [...windows.values()].filter(({ unsaved }) => unsaved > 0)
      if (open.length === 0) return
      const counted = open.map((window) => ({
        window,
        key: keyring.hmac('throttle', keyring.current, window.what),
        count: window.unsaved,
      }))
      const rows = await db.$queryRaw<{ key: Uint8Array; at: Date; count: number }[]>`
        INSERT INTO "throttle" AS t ("key", "window_at", "count")
        SELECT * FROM unnest(
          ${counted.map(({ key }) => key)}::bytea[],
          ${counted.map(({ window }) => new Date(window.at))}::timestamptz[],
          ${counted.map(({ count }) => count)}::int[])
        ON CONFLICT ("key", "window_at") DO UPDATE SET "count" = t."count" + EXCLUDED."count"
        RETURNING "key", "window_at" AS "at", "count"`
      const sums = new Map(rows.map(({ key, at, count }) => [nameOf(key, at.getTime()), count]))
      for (const { window, key, count } of counted) {
        window.known = sums.get(nameOf(key, window.at)) ?? 0
        window.unsaved -= count
      }
      forget(Math.max(0, ...[...windows.values()].map(({ at }) => at)))
    },
  }
}

const nameOf = (key: Uint8Array, at: number): string =>
  `${at}|${Buffer.from(key).toString('base64')}`
