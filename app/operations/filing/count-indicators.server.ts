import { v7 as uuidv7 } from 'uuid'
import { indicatorKey } from '#core/indicator/types.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { TipToFile } from '../file-tips.server.ts'

/** A tip, or what was confirmed of one later. */
type Naming = Pick<TipToFile, 'id' | 'indicators'> & Partial<Pick<TipToFile, 'held'>>
type Known = { id: string; occurrences: number }

/**
 * Records each indicator once and counts the tips that name it. Rows are written in the order of
 * their keys, so that two filings at once can't wait for each other in a circle.
 */
export async function countIndicators(tx: Tx, house: House, tips: readonly Naming[]) {
  const wanted = new Map<string, { id: string; type: string; value: string; count: number }>()
  for (const tip of tips) {
    // A flood that names a thing a thousand times must not make it look common: it counts nothing.
    const one = tip.held && tip.held.length > 0 ? 0 : 1
    for (const key of keysOf(tip)) {
      const entry = wanted.get(key)
      if (entry) entry.count += one
      else {
        const [type = '', value = ''] = splitKey(key)
        wanted.set(key, { id: uuidv7(), type, value, count: one })
      }
    }
  }
  const known = await upsert(
    tx,
    house,
    [...wanted.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  )
  return {
    rows: tips.flatMap((tip) =>
      tip.indicators.flatMap(({ indicator, role, source }) => {
        const found = known.get(indicatorKey(indicator))
        return found ? [{ tipId: tip.id, indicatorId: found.id, role, source }] : []
      }),
    ),
    /** How many tips name an indicator, by its key. */
    tipsNaming: (key: string) => known.get(key)?.occurrences ?? 0,
    /** How many of a tip's indicators other tips name, too. */
    sharedBy: (tip: Naming) =>
      [...keysOf(tip)].filter((key) => (known.get(key)?.occurrences ?? 0) > 1).length,
  }
}

function keysOf(tip: Naming): Set<string> {
  return new Set(tip.indicators.map(({ indicator }) => indicatorKey(indicator)))
}

function splitKey(key: string): [string, string] {
  const at = key.indexOf('|')
  return [key.slice(0, at), key.slice(at + 1)]
}

async function upsert(
  tx: Tx,
  house: House,
  rows: readonly { id: string; type: string; value: string; count: number }[],
): Promise<Map<string, Known>> {
  if (rows.length === 0) return new Map()
  const stored = await tx.$queryRaw<(Known & { type: string; value: string })[]>`
    INSERT INTO "indicator" ("id", "type", "value", "occurrences", "created_at")
    SELECT "id"::uuid, "type", "value", "count", ${house.now()}
    FROM unnest(
      ${rows.map((r) => r.id)}::text[], ${rows.map((r) => r.type)}::text[],
      ${rows.map((r) => r.value)}::text[], ${rows.map((r) => r.count)}::int[]
    ) AS fresh("id", "type", "value", "count")
    ON CONFLICT ("type", "value") DO UPDATE SET "occurrences" = "indicator"."occurrences" + EXCLUDED."occurrences"
    RETURNING "id", "type", "value", "occurrences"`
  return new Map(
    stored.map((row) => [`${row.type}|${row.value}`, { id: row.id, occurrences: row.occurrences }]),
  )
}
