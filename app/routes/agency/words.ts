import { faultTexts } from '#core/action/faults.ts'
import type { ItemFault } from '#core/action/item.ts'
// What the pages for agencies' people say, beside the names of codes in ui/agency/pattern-words.ts.

export const errorTitle = 'Please check this'

const actionReasons = {
  pattern_unknown: 'Choose a pattern that was released.',
  kind_unknown: 'Choose what you did.',
  kind_missing: 'Choose what you did.',
  indicator_unknown: 'Choose an indicator of this pattern, or the pattern as a whole.',
  agency_not_active: 'Your agency is not active any more.',
} as const

export type ActionFault = ItemFault | keyof typeof actionReasons

export function actionFaultText(fault: ActionFault): string {
  return { ...faultTexts, ...actionReasons }[fault]
}
