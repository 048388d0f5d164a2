import { z } from 'zod'
import type { Target } from '#core/action/item.ts'
import { type Candidates, readTarget } from '#core/action/read-target.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { indicatorKey } from '#core/indicator/types.ts'
import type { PublishableType } from '#core/pattern/indicator-defaults.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { sectors } from '#core/release/sectors.ts'
import { tlpLabels } from '#core/release/tlp.ts'
import { type Clearance, isReleasedTo } from '#core/taxii/audience.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { mispTargets } from './misp-targets.server.ts'
import { stixTargets } from './stix-targets.server.ts'

/** A released pattern, or one indicator of it, that the agency may see. */
export type Resolved = {
  patternId: string
  number: number
  title: string
  indicator: (Indicator & { type: PublishableType }) | null
}

export type Reader = { clearance: Clearance | null; country: string }

/** Null where what was named can't be read; `'unknown'` where it was not released to this reader. */
export type Resolution = Resolved | 'unknown' | 'unreadable'

/** What each target is, in their order: a few questions to the database, however many there are. */
export async function resolveTargets(
  db: Db | Tx,
  reader: Reader,
  targets: readonly Target[],
): Promise<Resolution[]> {
  const { clearance } = reader
  const stix = await stixTargets(db, targets)
  const misp = await mispTargets(db, targets)
  const wanted = targets.map((target): Candidates => {
    if (target.by === 'stix') return stix.get(target.id) ?? nothing
    if (target.by === 'misp') return misp.get(target.uuid) ?? nothing
    if (target.by === 'text') return readTarget(target.text, reader.country)
    if (target.by === 'pattern') return { pattern: target.number, indicators: [] }
    return {
      pattern: target.by === 'indicator_of' ? target.number : null,
      indicators: [target.indicator],
    }
  })
  const released = await releasedOf(db, wanted)
  const visible = released.filter((one) => clearance !== null && isReleasedTo(clearance, one))
  return wanted.map((candidates, at) => {
    const unread = candidates.pattern === null && candidates.indicators.length === 0
    const isText = targets[at]?.by === 'text'
    if (unread) return isText ? 'unreadable' : 'unknown'
    return choose(candidates, visible) ?? 'unknown'
  })
}

const nothing: Candidates = { pattern: null, indicators: [] }

const rowSchema = z.object({
  patternId: z.string(),
  number: z.coerce.number(),
  title: z.string(),
  tlp: z.enum(tlpLabels),
  sectors: z.array(z.enum(sectors)),
  type: z.enum(publishableTypes).nullable(),
  value: z.string().nullable(),
})
type Row = z.infer<typeof rowSchema>

/**
 * The pattern that was named, or else the one released last that names the indicator. `visible` is in
 * that order.
 */
function choose({ pattern, indicators }: Candidates, visible: readonly Row[]): Resolved | null {
  for (const wanted of indicators) {
    const row = visible.find(
      (one) =>
        one.type === wanted.type &&
        one.value === wanted.value &&
        (pattern === null || one.number === pattern),
    )
    if (row?.type && row.value)
      return { ...of(row), indicator: { type: row.type, value: row.value } }
  }
  if (indicators.length > 0 || pattern === null) return null
  const row = visible.find(({ number }) => number === pattern)
  return row ? { ...of(row), indicator: null } : null
}

const of = ({ patternId, number, title }: Row) => ({ patternId, number, title })

/** Every released pattern that is named, by itself or by an indicator, as its newest version is. */
async function releasedOf(db: Db | Tx, wanted: readonly Candidates[]): Promise<Row[]> {
  const numbers = [...new Set(wanted.flatMap(({ pattern }) => pattern ?? []))]
  const all = wanted.flatMap((one) => one.indicators)
  const indicators = [...new Map(all.map((one) => [indicatorKey(one), one] as const)).values()]
  const rows = await db.$queryRaw<unknown[]>`
    WITH asked AS (
      SELECT * FROM unnest(
        ${indicators.map(({ type }) => type)}::text[], ${indicators.map(({ value }) => value)}::text[]
      ) AS given("type", "value")
    ), named AS (
      SELECT ri."pattern_id", ri."type", ri."value"
      FROM asked JOIN "released_indicator" ri ON ri."type" = asked."type" AND ri."value" = asked."value"
      UNION ALL
      SELECT p."id", NULL, NULL FROM "pattern" p WHERE p."number" = ANY(${numbers}::bigint[])
    )
    SELECT n."pattern_id" AS "patternId", p."number", n."type", n."value", newest.*
    FROM named n JOIN "pattern" p ON p."id" = n."pattern_id"
    CROSS JOIN LATERAL (
      SELECT rp."payload"->>'title' AS "title", rp."payload"->>'tlp' AS "tlp",
        rp."payload"->'sectors' AS "sectors", rp."release_number" AS "release"
      FROM "release_pattern" rp WHERE rp."pattern_id" = n."pattern_id"
      ORDER BY rp."release_number" DESC LIMIT 1
    ) newest
    ORDER BY newest."release" DESC, p."number" DESC`
  return rows.map((row) => rowSchema.parse(row))
}
