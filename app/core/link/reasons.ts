import { rarityBits } from '#core/indicator/link.ts'
import { alikeFrom, type LikenessKind } from './alike.ts'

/** Something of a case that is like something of another. */
export type AlikePair<Other> = Readonly<{
  other: Other
  /** The other's tip. */
  tipId: string
  kind: LikenessKind
  /** 0 to 1. */
  alike: number
  /** The very same file, byte by byte. */
  same: boolean
  /** Of texts: one of the two was read in a file. */
  read: boolean
}>

/** Why two cases are likely the same people's: what was told or shown is alike. */
export type LikenessReason = {
  of: LikenessKind
  alike: number
  same: boolean
  read: boolean
  strong: boolean
  /** Tips that are as alike, those at hand included. */
  tips: number
  bits: number
}

/** A picture, a copy of it and the words in it are one fact; what was told in words is another. */
const factOf = ({ kind, read }: AlikePair<unknown>) =>
  kind === 'picture' || read ? 'file' : 'told'

/**
 * What of one other case is alike, the more telling first, each fact once. `tips` says how many tips
 * hold something like it: on the scale of shared identifiers a text that three of a thousand tellers
 * tell says less than one that two tell, and half of it half as much.
 */
export function likenessReasons(
  pairs: readonly AlikePair<unknown>[],
  tips: (pair: AlikePair<unknown>) => number,
  totalTips: number,
): LikenessReason[] {
  const reasons = pairs.map((pair) => {
    const { kind, alike, same, read } = pair
    const others = tips(pair)
    const bits = Math.round(alike * rarityBits(others, totalTips) * 10) / 10
    const strong = same || alike >= alikeFrom[kind].strong
    return {
      fact: factOf(pair),
      reason: { of: kind, alike, same, read, strong, tips: others, bits },
    }
  })
  const seen = new Set<string>()
  return reasons
    .toSorted(
      (a, b) => Number(b.reason.same) - Number(a.reason.same) || b.reason.bits - a.reason.bits,
    )
    .filter(({ fact }) => !seen.has(fact) && seen.add(fact))
    .map(({ reason }) => reason)
}
