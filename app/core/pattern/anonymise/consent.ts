import type { Consents } from '#core/tip/consent.ts'

/** What the anonymiser knows of any tip before it may count it. */
export type ConsentingTip = Readonly<{
  tipId: string
  withdrawn: boolean
  consents: Pick<Consents, 'use_in_patterns'>
}>

/** A tip that was withdrawn, or that never allowed it, counts nowhere: not even in a band. */
export function mayFeedPatterns(tip: ConsentingTip): boolean {
  return !tip.withdrawn && tip.consents.use_in_patterns
}
