import type { CountBand } from '../bands.ts'
import { isPublishableAnswer } from '../publishable-answers.ts'
import { type ConsentingTip, mayFeedPatterns } from './consent.ts'
import { groupsAtLeastK } from './k-anonymity.ts'

export type CodedAnswer = Readonly<{ question: string; value: string }>
export type CodedTip = ConsentingTip & Readonly<{ coded: readonly CodedAnswer[] }>

/** With the true count, which only the reviewer may see. */
export type SharedAnswer = CodedAnswer & Readonly<{ tips: CountBand; count: number }>

export type Attributes = Readonly<{
  kept: readonly SharedAnswer[]
  dropped: readonly (CodedAnswer & { count: number })[]
}>

const keyOf = ({ question, value }: CodedAnswer): string => `${question}=${value}`

function answerOf(key: string): CodedAnswer {
  const cut = key.indexOf('=')
  return { question: key.slice(0, cut), value: key.slice(cut + 1) }
}

/**
 * The coded answers that at least `k` distinct tips share. Tips without consent, and whatever is no
 * option of the question catalogue, count nowhere. Throws a RangeError when k is below 3.
 */
export function attributesAtLeastK(tips: readonly CodedTip[], k: number): Attributes {
  const members = tips.filter(mayFeedPatterns).map(({ tipId, coded }) => ({
    tipId,
    keys: coded.filter(isPublishableAnswer).map(keyOf),
  }))
  const { kept, dropped } = groupsAtLeastK(members, k)
  return {
    kept: kept.map(({ key, tips: band, count }) => ({ ...answerOf(key), tips: band, count })),
    dropped: dropped.map(({ key, count }) => ({ ...answerOf(key), count })),
  }
}
