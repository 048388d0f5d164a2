import type { PublishableType } from '#core/pattern/indicator-defaults.ts'
import type { AgencyAction } from '#core/release/actions.ts'
import type { ActionItem, ItemFault } from './item.ts'
import { fits } from './kinds.ts'

/** What an action is about, once it is found. */
export type Subject = Readonly<{
  patternId: string
  indicator: Readonly<{ type: PublishableType; value: string }> | null
}>

/** One thing done once to one thing: said again, it is the same. */
export function subjectKey({ patternId, indicator }: Subject, kind: AgencyAction): string {
  return indicator ? `${kind}|${indicator.type}|${indicator.value}` : `${kind}|${patternId}`
}

/** What is wrong with an action about a subject; null where nothing is. */
export function faultOf(
  item: ActionItem,
  found: Subject | 'unknown' | 'unreadable',
): ItemFault | null {
  if (found === 'unreadable') return 'target_unreadable'
  if (found === 'unknown') return 'target_unknown'
  const { indicator } = found
  return indicator && !fits(item.kind, indicator.type) ? 'kind_unfit' : null
}
