import { type CollectedIndicator, indicatorKey } from '#core/indicator/types.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { countIndicators } from './count-indicators.server.ts'

/** What a filed tip's identifiers are, as keys. */
export async function indicatorKeysOf(tx: Db | Tx, tipId: string): Promise<Set<string>> {
  const rows = await tx.tipIndicator.findMany({
    where: { tipId },
    select: { indicator: { select: { type: true, value: true } } },
  })
  return new Set(rows.map(({ indicator }) => `${indicator.type}|${indicator.value}`))
}

/** Adds what was confirmed later to a filed tip; what it names already stays as it was. */
export async function addIndicators(
  tx: Tx,
  house: House,
  tipId: string,
  confirmed: readonly CollectedIndicator[],
): Promise<void> {
  const there = await indicatorKeysOf(tx, tipId)
  const fresh = confirmed.filter(({ indicator }) => !there.has(indicatorKey(indicator)))
  if (fresh.length === 0) return
  const { rows } = await countIndicators(tx, house, [{ id: tipId, indicators: fresh }])
  await tx.tipIndicator.createMany({ data: rows, skipDuplicates: true })
}
