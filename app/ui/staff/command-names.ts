import type { Command, CommandCode, OwnCommand } from '#core/command/commands.ts'
import type { CommandPlace } from '#core/command/facts.ts'
import { sectionNames, viewNames } from './words.ts'

const ownNames: Record<OwnCommand, string> = {
  palette: 'Commands, and going to a number',
  keys: 'Show these keys',
  up: 'One level up',
  search: 'Search',
  row_next: 'Next row',
  row_previous: 'Previous row',
  row_open: 'Open the row',
  row_choose: 'Tick the row',
  next_case: 'Take the next case',
  bulk_ticked: 'Decide about the ticked cases',
  bulk_all: 'Decide about all cases of this list',
  case_claim: 'Claim the case, or renew the claim',
  case_give_back: 'Give the case back',
  case_story: 'Open what was written',
  case_decide: 'Resolve the case',
  case_refer: 'Refer to an agency',
  case_reopen: 'Reopen the case',
  case_reply: 'Write to the reporter',
  case_messages: 'Open the messages',
  case_note: 'Write a note',
  case_notes: 'Open the notes',
  case_checklist: 'Next open step of the check-list',
  case_urgency: 'Change the urgency',
  case_priority: 'Set the points by hand',
  case_indicators: 'Identifiers of the case',
  case_links: 'Linked cases',
  case_copies: 'Merge everything that is nearly the same',
  case_merge: 'Link or merge by number',
  case_move: 'Move to another queue',
  case_hand_over: 'Hand the case over',
  case_recuse: 'Conflict of interest',
  file_show: 'Show or cover the picture',
  file_grey: 'Show it grey',
  file_before: 'File before',
  file_after: 'Next file',
  pattern_new: 'New pattern',
  call: 'Write down a call',
  mentions: 'Notes that mention you',
  views: 'Change saved views',
  due: 'Queue, the soonest due first',
  queues: 'Queues and their hours',
  second_looks: 'Second looks',
  practice: 'Practice on golden cases',
  take_break: 'Take a break',
  care_team: 'Second looks and care, for the team',
  recusals: 'Recusals',
  limits: 'How many cases each may hold',
  holds: 'Legal holds',
  custodian_keys: 'Keys of custodians',
  duty_begin: 'Go on duty for 8 hours',
  duty_end: 'End my duty',
  account: 'Your account',
  theme_system: 'Colours as the machine has them',
  theme_light: 'Light colours',
  theme_dark: 'Dark colours',
  sign_out: 'Sign out',
}

/** Commands that belong together, in the order in which they are shown. */
export const commandGroups = ['This case', 'This page', 'Work', 'Cases', 'Go to', 'You'] as const
export type CommandGroup = (typeof commandGroups)[number]

const yours: ReadonlySet<string> = new Set([
  'account',
  'sign_out',
  'duty_begin',
  'duty_end',
  'keys',
])

export function groupOf({ code, place, way }: Command): CommandGroup {
  if (place === 'case') return 'This case'
  if (yours.has(code) || code.startsWith('theme_')) return 'You'
  if (way.of === 'page') return 'This page'
  if (code.startsWith('view_') || code === 'due') return 'Cases'
  return place === 'work' || code === 'call' ? 'Work' : 'Go to'
}

export const placeNames: Record<CommandPlace, string> = {
  everywhere: 'Everywhere',
  lists: 'In a list',
  work: 'Queue and case',
  queue: 'In the queue',
  case: 'On a case',
  file: 'On a file',
  patterns: 'In the list of patterns',
}

const startsWith = <Prefix extends string>(
  code: string,
  prefix: Prefix,
): code is `${Prefix}${string}` => code.startsWith(prefix)

/** What a command is called, in the palette and in the sheet of keys. */
export function commandName(code: CommandCode): string {
  if (startsWith(code, 'go_')) return sectionNames[code.slice(3) as keyof typeof sectionNames]
  if (startsWith(code, 'view_'))
    return `Cases: ${viewNames[code.slice(5) as keyof typeof viewNames].toLowerCase()}`
  return ownNames[code]
}
