import { agencyActions } from '#core/release/actions.ts'
import { type ItemFault, maxItems } from './item.ts'
import { actionReasons } from './kinds.ts'
import { namings } from './same-work.ts'

/** What is wrong with one action of many, in words for people and for the writers of programs. */
export const faultTexts = {
  target_missing: 'It does not say what it is about.',
  target_unreadable: 'No indicator or pattern can be read in it.',
  target_unknown: 'Nothing of this name was released to your agency.',
  kind_missing: 'It does not say what was done.',
  kind_unknown: `There is no such action. There are: ${agencyActions.join(', ')}.`,
  kind_unfit: 'This action is not done to an indicator of this type.',
  reason_unknown: `There is no such reason. There are: ${actionReasons.join(', ')}.`,
  reason_unfit: 'This reason does not belong to this action.',
  date_malformed: 'This is not a date. Write it like 2026-11-22.',
  date_in_future: 'The date is still to come.',
  naming_unknown: `Who may learn of it is none of: ${namings.join(', ')}.`,
  ref_malformed:
    'The id is longer than 200 characters, or has others than letters, figures and signs.',
  ref_reused: 'Another action was reported under this id.',
  object_unfit: 'It is not shaped as it should be.',
  no_action_in_it:
    'It says nothing that was done. A label such as “action-taken:number-blocked” does.',
  too_many: `Only the first ${maxItems.toLocaleString('en')} are read at once.`,
} as const satisfies Record<ItemFault, string>
