import type { Stopped } from '#core/pattern/draft.ts'
import { formatReference } from '#core/tip/reference.ts'
import type { SourceTip } from '../steps/source-tips.server.ts'

type Counted = Extract<Stopped, { count: number }>
type Blurred<One> = One extends Counted ? Omit<One, 'count'> & { count: number | null } : never
type StoppedTip = Extract<Stopped, { what: 'tip' }>

/** What stays in the house, as one reader may see it. */
export type ShownStopped =
  | Blurred<Stopped>
  | Exclude<Stopped, Counted | { what: 'tip' }>
  | { what: 'tip'; reference: string; reason: StoppedTip['reason'] }

/**
 * True counts below k are for those who decide what leaves; to everybody else a stopped value is
 * "fewer than k", as it is to the outside.
 */
export function showStopped(
  stopped: readonly Stopped[],
  tips: readonly SourceTip[],
  withTrueCounts: boolean,
): ShownStopped[] {
  return stopped.map((one): ShownStopped => {
    if (one.what === 'tip') {
      const tip = tips.find(({ tipId }) => tipId === one.tipId)
      const reference = tip ? formatReference(tip.number) : ''
      return { what: 'tip', reference, reason: one.reason }
    }
    if (one.what === 'indicator' || one.what === 'related') return one
    return withTrueCounts ? one : { ...one, count: null }
  })
}
