import { bandsOf } from './bands.ts'
import { textLanes } from './link-key.ts'
import { equalShare } from './sign-picture.ts'

/** What a signature is of. */
export const likenessKinds = ['text', 'picture'] as const
export type LikenessKind = (typeof likenessKinds)[number]

/** From here two things are suggested as the same, and from here they are hardly by chance. */
export const alikeFrom = {
  text: { suggest: 0.5, strong: 0.65 },
  picture: { suggest: 0.9, strong: 0.95 },
} as const satisfies Record<LikenessKind, { suggest: number; strong: number }>

/**
 * How alike the things behind two signatures of a kind are, 0 to 1: of texts the share of shingles
 * that they share (give or take 0.04), of pictures the share of equal parts.
 */
export function alike(kind: LikenessKind, a: Uint8Array, b: Uint8Array): number {
  if (kind === 'text') return equalLanes(a, b) / textLanes
  const there = bandsOf(b)
  return equalShare(bandsOf(a).filter((band, at) => band === there[at]).length)
}

function equalLanes(a: Uint8Array, b: Uint8Array): number {
  let equal = 0
  for (let at = 0; at < 2 * textLanes; at += 2)
    if (a[at] === b[at] && a[at + 1] === b[at + 1]) equal++
  return equal
}
