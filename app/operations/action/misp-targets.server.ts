import type { Target } from '#core/action/item.ts'
import { mispAttributeId } from '#core/action/misp-attribute.ts'
import type { Candidates } from '#core/action/read-target.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

/** Which patterns and indicators UUIDs of our MISP feed stand for. */
export async function mispTargets(
  db: Db | Tx,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, Candidates>> {
  const uuids = [...new Set(targets.flatMap((one) => (one.by === 'misp' ? [one.uuid] : [])))]
  if (uuids.length === 0) return new Map()
  await nameAttributes(db)
  const rows = await db.releasedIndicator.findMany({
    where: { mispUuid: { in: uuids } },
    select: { mispUuid: true, type: true, value: true, pattern: { select: { number: true } } },
  })
  return new Map(
    rows.flatMap(({ mispUuid, type, value, pattern }) => {
      const known = publishableTypes.find((one) => one === type)
      if (!mispUuid || !known) return []
      const indicators = [{ type: known, value }]
      return [[mispUuid, { pattern: Number(pattern.number), indicators }] as const]
    }),
  )
}

/** So many at once: they are hashed here. */
const batch = 2000

/**
 * Works out the UUIDs of attributes that were released since the last time, and answers whether any
 * are left. The worker calls it until none are.
 */
export async function nameAttributes(db: Db | Tx): Promise<{ more: boolean }> {
  const rows = await db.releasedIndicator.findMany({ where: { mispUuid: null }, take: batch })
  const named = rows.flatMap((row) => {
    const type = publishableTypes.find((one) => one === row.type)
    return type
      ? [{ ...row, uuid: mispAttributeId(row.patternId, { type, value: row.value }) }]
      : []
  })
  if (named.length > 0)
    await db.$executeRaw`
      UPDATE "released_indicator" ri SET "misp_uuid" = given."uuid"
      FROM unnest(
        ${named.map(({ type }) => type)}::text[], ${named.map(({ value }) => value)}::text[],
        ${named.map(({ patternId }) => patternId)}::uuid[], ${named.map(({ uuid }) => uuid)}::uuid[]
      ) AS given("type", "value", "pattern_id", "uuid")
      WHERE ri."type" = given."type" AND ri."value" = given."value"
        AND ri."pattern_id" = given."pattern_id"`
  return { more: rows.length === batch }
}
