import type { BulkAction, BulkRefusal } from '#core/case/bulk.ts'
import { mostInBulk } from '#core/case/bulk.ts'
import { formatCaseNumber } from '#core/case/number.ts'
import { impactNames, verdictNames } from '../words.ts'

export const bulkTitle = 'Decide about several cases'

/** Why a case is left out. */
export const leftOutWords: Record<BulkRefusal, string> = {
  not_allowed: 'It is closed already, or its state does not allow this',
  version_changed: 'Somebody has worked on it since you chose it',
  lease_missing: 'Nobody has it, and it can’t be claimed',
  lease_taken: 'Somebody else has it',
  lease_running: 'Its claim still runs',
  merge_target_closed: 'That case takes no others in',
  reason_missing: 'A reason is missing',
  legal_hold: 'A legal hold keeps it',
  imminent: 'Somebody may be in danger: decide about it by itself',
  already_in_queue: 'It is in that queue already',
  is_target: 'The others are merged into this one',
  case_unknown: 'It is out of your sight now',
  queue_unknown: 'There is no such queue any more',
}

export const chooseWords = {
  already_applied: 'This was done already.',
  target_unknown: 'There is no such case.',
  queue_unknown: 'Choose a queue.',
  incomplete: 'Fill in all of it.',
} as const
export type ChooseFault = keyof typeof chooseWords

export const startWords = {
  none_chosen: 'Tick the cases first, or choose all of this list.',
  too_many: `Choose at most ${mostInBulk} cases at once: filter the list, or tick some of it.`,
} as const

export const outcomeWords = {
  done: 'Done',
  skipped: 'Left out',
  undone: 'Taken back',
  kept: 'Kept: somebody has worked on it since',
} as const

/** What is to be done, as a sentence's beginning. */
export function actionText(action: BulkAction, queueName: string | undefined): string {
  if (action.of === 'resolve')
    return `Resolve as “${verdictNames[action.verdict]}”, impact “${impactNames[action.impact]}”`
  if (action.of === 'merge') return `Merge into ${formatCaseNumber(action.into)}`
  return `Move to “${queueName ?? 'a queue'}”`
}
