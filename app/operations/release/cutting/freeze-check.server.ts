import { checkLabels } from '#core/check/audience.ts'
import { checkHash, prefixLength } from '#core/check/range.ts'
import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import { countBand } from '#core/pattern/anonymise/count-band.ts'
import { type PatternPayload, patternPayloadSchema } from '#core/pattern/payload.ts'
import type { Tx } from '#infra/db/connect.server.ts'

/**
 * Makes anew what the public check answers: the indicators of every pattern that is out, and how
 * many tips name each, in bands. Frozen until the next release, so that asking every day tells
 * nobody when a tip came in.
 */
export async function freezeCheck(tx: Tx): Promise<void> {
  await tx.checkEntry.deleteMany()
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT rp."pattern_id" AS "id" FROM "release_pattern" rp`
  for (let at = 0; at < ids.length; at += patternBatch)
    await freezeSome(
      tx,
      ids.slice(at, at + patternBatch).map(({ id }) => id),
    )
}

async function freezeSome(tx: Tx, ids: string[]): Promise<void> {
  const payloads = (await newestPayloads(tx, ids)).filter(
    ({ status, tlp }) => status !== 'revoked' && checkLabels.includes(tlp),
  )
  const counts = await countTips(
    tx,
    payloads.flatMap(({ indicators }) => indicators),
  )
  const entries = payloads.flatMap((payload) => entriesOf(payload, counts))
  // One pattern may name a thing in two roles.
  for (let at = 0; at < entries.length; at += batch)
    await tx.$executeRaw`
      INSERT INTO "check_entry" ("pattern_id", "hash", "prefix", "band", "since", "until")
      SELECT * FROM json_to_recordset(${JSON.stringify(entries.slice(at, at + batch))}::json) AS
        given("patternId" uuid, "hash" text, "prefix" text, "band" text, "since" text, "until" text)
      ON CONFLICT DO NOTHING`
}

function entriesOf(payload: PatternPayload, counts: ReadonlyMap<string, number>) {
  return payload.indicators.map((indicator) => {
    const hash = checkHash(indicator)
    return {
      patternId: payload.id,
      hash,
      prefix: hash.slice(0, prefixLength),
      // A published indicator was in a tip once, whatever became of the tip.
      band: countBand(Math.max(1, counts.get(indicatorKey(indicator)) ?? 0)),
      since: indicator.first_seen,
      until: indicator.valid_until,
    }
  })
}

async function newestPayloads(tx: Tx, ids: string[]): Promise<PatternPayload[]> {
  const rows = await tx.$queryRaw<{ payload: unknown }[]>`
    SELECT DISTINCT ON (rp."pattern_id") rp."payload" FROM "release_pattern" rp
    WHERE rp."pattern_id" = ANY(${ids}::uuid[])
    ORDER BY rp."pattern_id", rp."release_number" DESC`
  return rows.map(({ payload }) => patternPayloadSchema.parse(payload))
}

/** So many patterns are held at a time. */
const patternBatch = 1000

/** So many at once go into one query, as one text: with thousands of values its engine is slow. */
const batch = 1000

/** Distinct tips that may feed patterns, by indicator. */
async function countTips(
  tx: Tx,
  indicators: readonly Indicator[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (let at = 0; at < indicators.length; at += batch) {
    const some = indicators.slice(at, at + batch).map(({ type, value }) => ({ type, value }))
    const rows = await tx.$queryRaw<{ type: string; value: string; tips: number }[]>`
      SELECT i."type", i."value", COUNT(DISTINCT t."id")::int AS tips
      FROM json_to_recordset(${JSON.stringify(some)}::json) AS asked("type" text, "value" text)
      JOIN "indicator" i ON i."type" = asked."type" AND i."value" = asked."value"
      JOIN "tip_indicator" ti ON ti."indicator_id" = i."id"
      JOIN "tip" t ON t."id" = ti."tip_id" AND t."consent_patterns" AND t."state" <> 'withdrawn'
      GROUP BY i."type", i."value"`
    for (const { type, value, tips } of rows) counts.set(`${type}|${value}`, tips)
  }
  return counts
}
