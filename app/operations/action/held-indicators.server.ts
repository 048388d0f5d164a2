import { isHeld, verdicts } from '#core/action/dispute.ts'
import { indicatorKey } from '#core/indicator/types.ts'
import type { Tx } from '#infra/db/connect.server.ts'

export type Held = { indicators: ReadonlySet<string>; patternIds: ReadonlySet<string> }

/** What agencies call false and nobody has cleared: it leaves with no release. */
export async function readHeld(tx: Tx): Promise<Held> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (d."indicator_id", d."pattern_id")
      d."pattern_id" AS "patternId", d."verdict", i."type", i."value"
    FROM "dispute" d LEFT JOIN "indicator" i ON i."id" = d."indicator_id"
    ORDER BY d."indicator_id", d."pattern_id", d."opened_at" DESC`
  const held = rows.filter(({ verdict }) => isHeld(verdicts.find((one) => one === verdict) ?? null))
  return {
    indicators: new Set(
      held.flatMap(({ type, value }) => (type && value ? [`${type}|${value}`] : [])),
    ),
    patternIds: new Set(held.flatMap(({ patternId }) => patternId ?? [])),
  }
}

type Row = {
  patternId: string | null
  verdict: string | null
  type: string | null
  value: string | null
}

/** Whether a payload names something of it. */
export function holds(
  { indicators, patternIds }: Held,
  payload: { id: string; indicators: readonly Parameters<typeof indicatorKey>[0][] },
): boolean {
  return (
    patternIds.has(payload.id) ||
    payload.indicators.some((one) => indicators.has(indicatorKey(one)))
  )
}
