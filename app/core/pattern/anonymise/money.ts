import { isAsset } from '#core/tip/asset.ts'
import type { CountBand } from '../bands.ts'
import { type ConsentingTip, mayFeedPatterns } from './consent.ts'
import { groupsAtLeastK } from './k-anonymity.ts'
import { addAmounts, type MoneyBand, sumMoney } from './money-band.ts'

/** `amount` is a positive decimal string, `asset` an ISO 4217 code or a coin's ticker. */
export type Loss = Readonly<{ asset: string; amount: string }>
/** `count` is for the reviewer only. */
export type AssetBand = MoneyBand & Readonly<{ asset: string; tips: CountBand; count: number }>
export type DroppedAsset = Readonly<{
  asset: string
  count: number
  reason: 'below_k' | 'one_tip_dominates' | 'nothing_lost'
}>

/**
 * The total loss in each asset as a band, where at least `k` tips lost some and no single tip makes
 * up more than half. Assets are not converted into each other: a rate would be a guess.
 */
export function moneyAtLeastK(
  tips: readonly (ConsentingTip & { losses: readonly Loss[] })[],
  k: number,
): { kept: AssetBand[]; dropped: DroppedAsset[] } {
  const counting = [
    ...new Map(tips.filter(mayFeedPatterns).map((tip) => [tip.tipId, tip])).values(),
  ]
  const members = counting.map(({ tipId, losses }) => ({
    tipId,
    keys: losses.map(({ asset }) => asset).filter(isAsset),
  }))
  const groups = groupsAtLeastK(members, k)
  const dropped: DroppedAsset[] = groups.dropped.map(({ key, count }) => ({
    asset: key,
    count,
    reason: 'below_k',
  }))
  const kept: AssetBand[] = []
  for (const { key: asset, tips: band } of groups.kept) {
    const perTip = counting
      .map(({ losses }) => losses.filter((loss) => loss.asset === asset))
      .filter((losses) => losses.length > 0)
      .map((losses) => addAmounts(losses.map(({ amount }) => amount)))
    const sum = sumMoney(perTip)
    if (sum.band === null) dropped.push({ asset, count: perTip.length, reason: 'nothing_lost' })
    else if (sum.dominated)
      dropped.push({ asset, count: perTip.length, reason: 'one_tip_dominates' })
    else kept.push({ asset, ...sum.band, tips: band, count: perTip.length })
  }
  return { kept, dropped }
}
