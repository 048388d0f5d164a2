import type { KeyRefusal } from '#core/access/key-refusals.ts'
import type { Db } from '#infra/db/connect.server.ts'

/** A key that fits was refused. Nothing is noted of where the request came from. */
export type RefusedKey = { keyId: string; reason: KeyRefusal; at: Date }

export type Refusals = { noteRefusal: (refusal: RefusedKey) => void; save: () => Promise<void> }

type Counted = { keyId: string; reason: KeyRefusal; day: string; times: number; lastAt: Date }

/** Refusals counted in memory and added to the day's row when saved. */
export function noteRefusals(db: Db): Refusals {
  let counted = new Map<string, Counted>()

  const add = (one: Counted): void => {
    const key = `${one.keyId}|${one.day}|${one.reason}`
    const known = counted.get(key)
    if (!known) return void counted.set(key, one)
    const lastAt = known.lastAt > one.lastAt ? known.lastAt : one.lastAt
    counted.set(key, { ...known, times: known.times + one.times, lastAt })
  }

  return {
    noteRefusal: ({ at, ...refusal }) =>
      add({ ...refusal, day: at.toISOString().slice(0, 10), times: 1, lastAt: at }),
    save: async () => {
      const taken = [...counted.values()]
      counted = new Map()
      if (taken.length === 0) return
      try {
        await db.$executeRaw`
          INSERT INTO "key_refusal" AS t ("key_id", "day", "reason", "times", "last_at")
          SELECT * FROM unnest(
            ${taken.map(({ keyId }) => keyId)}::uuid[],
            ${taken.map(({ day }) => day)}::date[],
            ${taken.map(({ reason }) => reason)}::text[],
            ${taken.map(({ times }) => times)}::int[],
            ${taken.map(({ lastAt }) => lastAt)}::timestamptz[])
          ON CONFLICT ("key_id", "day", "reason") DO UPDATE
          SET "times" = t."times" + EXCLUDED."times",
            "last_at" = GREATEST(t."last_at", EXCLUDED."last_at")`
      } catch (error) {
        taken.forEach(add)
        throw error
      }
    },
  }
}
