import { type CollectedIndicator, indicatorKey } from '#core/indicator/types.ts'
import type { QuarantineReason } from '#core/tip/intake-check.ts'
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

/** What waits in quarantine counts for nothing yet; it is counted when a person lets it in. */
async function heldReasons(tx: Tx, tipId: string): Promise<QuarantineReason[]> {
  const place = await tx.caseTip.findFirst({
    where: { tipId, detachedAt: null, case: { quarantined: true } },
    select: { case: { select: { quarantineReasons: true } } },
  })
  return (place?.case.quarantineReasons ?? []) as QuarantineReason[]
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
  const held = await heldReasons(tx, tipId)
  const { rows } = await countIndicators(tx, house, [{ id: tipId, indicators: fresh, held }])
  await tx.tipIndicator.createMany({ data: rows, skipDuplicates: true })
}
