import type { CaseState, Verdict } from '#core/case/states.ts'

/** Verdicts that say: this is no scheme to warn of. */
const nothingToTell: ReadonlySet<Verdict> = new Set<Verdict>([
  'out_of_scope',
  'legitimate',
  'abusive',
])

/** Whether a pattern may draw on the case. A case without a verdict may: reviewers see that it has none. */
export function mayFeedPattern(file: { state: CaseState; verdict: Verdict | null }): boolean {
  return file.state !== 'purged' && !(file.verdict !== null && nothingToTell.has(file.verdict))
}

/** More is a wave whose cases are better merged first. */
export const maxSourceCases = 500
/** A check opens each of them, at some milliseconds a tip, while others wait to write. */
export const maxSourceTips = 3000
