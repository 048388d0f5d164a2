import { may } from '#core/access/permissions.ts'
import { agencySections, deskSections, type SectionKey } from '#core/access/sections.ts'
import { type QueueView, queueViewCodes } from '#core/case/queue-views.ts'
import type { CommandFacts, CommandPlace, CommandWay } from './facts.ts'

const script = { way: { of: 'script' }, permission: null } as const
const onPage = (part?: string): CommandWay => ({ of: 'page', part })
const onCase = (part: string) =>
  ({ place: 'case', permission: 'case.work', way: onPage(part) }) as const
const onFile = { place: 'file', permission: 'story.open', way: onPage() } as const
const link = (href: string) => ({ place: 'everywhere', way: { of: 'link', href } }) as const
const theme = (value: string) =>
  ({
    place: 'everywhere',
    permission: null,
    way: { of: 'form', action: '/staff/theme', name: 'theme', value },
  }) as const

/** What can be done by its name or its keys, but for going to sections and views. */
const ownCommands = {
  palette: { ...script, place: 'everywhere', keys: ['Control+k'] },
  keys: { ...script, place: 'everywhere', keys: ['?'] },
  up: { place: 'everywhere', permission: null, way: onPage(), keys: ['u'] },
  search: { ...script, place: 'lists', keys: ['/'] },
  row_next: { ...script, place: 'lists', keys: ['j'] },
  row_previous: { ...script, place: 'lists', keys: ['k'] },
  /** The link of the row does it. */
  row_open: { ...script, place: 'lists', keys: ['Enter'] },
  row_choose: { ...script, place: 'lists', keys: ['x'] },

  next_case: {
    place: 'work',
    permission: 'case.work',
    way: { of: 'form', action: '/triage/next' },
    keys: ['n'],
  },
  bulk_ticked: { place: 'queue', permission: 'case.work', way: onPage(), keys: ['b'] },
  bulk_all: { place: 'queue', permission: 'case.work', way: onPage() },

  case_claim: { ...onCase('main'), keys: ['c'] },
  case_give_back: onCase('main'),
  case_story: { ...onCase('story'), permission: 'story.open', keys: ['o'] },
  case_decide: { ...onCase('state'), keys: ['d'] },
  case_refer: { ...onCase('state'), keys: ['f'] },
  case_reopen: onCase('state'),
  case_reply: { ...onCase('messages'), permission: 'message.send', keys: ['r'] },
  case_messages: onCase('messages'),
  case_note: { ...onCase('notes'), keys: ['a'] },
  case_notes: onCase('notes'),
  case_checklist: { ...onCase('step'), keys: ['t'] },
  case_urgency: { ...onCase('urgency'), keys: ['e'] },
  case_priority: onCase('urgency'),
  case_indicators: { ...onCase('indicators'), keys: ['i'] },
  case_links: { ...onCase('links'), keys: ['l'] },
  case_copies: { ...onCase('links'), keys: ['w'] },
  case_merge: { ...onCase('links'), keys: ['m'] },
  case_move: onCase('queue'),
  case_hand_over: { ...onCase('claims'), keys: ['h'] },
  case_recuse: onCase('claims'),

  file_show: { ...onFile, keys: ['o'] },
  file_grey: { ...onFile, keys: ['d'] },
  file_before: { ...onFile, keys: ['k'] },
  file_after: { ...onFile, keys: ['j'] },

  pattern_new: {
    place: 'patterns',
    permission: 'pattern.draft',
    way: { of: 'link', href: '/triage/patterns/new' },
    keys: ['c'],
  },

  call: { ...link('/triage/calls/new'), permission: 'case.work' },
  mentions: { ...link('/triage/mentions'), permission: 'queue.view' },
  views: { ...link('/triage/views'), permission: 'queue.view' },
  due: { ...link('/triage?sort=due'), permission: 'queue.view', keys: ['g', 'd'] },
  queues: { ...link('/triage/queues'), permission: 'routing.manage' },
  second_looks: { ...link('/triage/second-looks'), permission: 'story.open' },
  practice: { ...link('/triage/practice'), permission: 'case.work' },
  take_break: { ...link('/triage/care#break'), permission: 'case.work' },
  care_team: { ...link('/triage/care/team'), permission: 'quality.manage' },
  recusals: { ...link('/triage/recusals'), permission: 'claims.manage' },
  limits: { ...link('/triage/limits'), permission: 'claims.manage' },
  holds: { ...link('/triage/holds'), permission: 'case.hold' },
  custodian_keys: { ...link('/custody/keys'), permission: 'identity.open' },

  duty_begin: {
    place: 'everywhere',
    permission: 'queue.view',
    way: { of: 'form', action: '/triage/duty', name: 'hours', value: '8' },
  },
  duty_end: {
    place: 'everywhere',
    permission: 'queue.view',
    way: { of: 'form', action: '/triage/duty', name: 'hours', value: '0' },
  },
  account: { ...link('/staff/account'), permission: null, keys: ['g', 'y'] },
  theme_system: theme('system'),
  theme_light: theme('light'),
  theme_dark: theme('dark'),
  sign_out: {
    place: 'everywhere',
    permission: null,
    way: { of: 'form', action: '/staff/sign-out' },
  },
} as const satisfies Record<string, CommandFacts>

export type OwnCommand = keyof typeof ownCommands
export type CommandCode = OwnCommand | `go_${SectionKey}` | `view_${QueueView}`
export type Command = CommandFacts & { code: CommandCode }

const ofSections: readonly Command[] = [...deskSections, ...agencySections].map((section) => ({
  code: `go_${section.key}`,
  place: 'everywhere',
  permission: section.permission,
  way: { of: 'link', href: section.href },
  ...('shortcut' in section && { keys: ['g', section.shortcut] }),
}))

const ofViews: readonly Command[] = queueViewCodes.map((view, at) => ({
  code: `view_${view}`,
  place: 'everywhere',
  permission: 'queue.view',
  way: { of: 'link', href: `/triage?view=${view}` },
  keys: ['g', String(at + 1)],
}))

/** Every command there is, in the order in which they are shown. */
export const commands: readonly Command[] = [
  ...ofSections,
  ...ofViews,
  ...(Object.keys(ownCommands) as OwnCommand[]).map((code) => ({ code, ...ownCommands[code] })),
]

/** Those that these roles may use. */
export function commandsFor(roles: readonly string[]): Command[] {
  return commands.filter(({ permission }) => permission === null || may(roles, permission))
}

/** The keys of a command, for showing them where it stands; none where it has none. */
export function keysOf(code: CommandCode): readonly string[] {
  return commands.find((one) => one.code === code)?.keys ?? []
}

/** The place's own commands that have keys: what the sheet shows under one heading. */
export function withKeys(all: readonly Command[], place: CommandPlace): Command[] {
  return all.filter((one) => one.place === place && one.keys !== undefined)
}
