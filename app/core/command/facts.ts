import type { Permission } from '#core/access/permissions.ts'

/** Where a command means something: on every page, or on one kind of page. */
export const commandPlaces = [
  'everywhere',
  'lists',
  'work',
  'queue',
  'case',
  'file',
  'patterns',
] as const
export type CommandPlace = (typeof commandPlaces)[number]

/** The kinds of pages, by what means something there: within one, no key may stand for two commands. */
export const pageKinds: readonly (readonly CommandPlace[])[] = [
  ['everywhere', 'lists', 'work', 'queue'],
  ['everywhere', 'lists', 'patterns'],
  ['everywhere', 'work', 'case'],
  ['everywhere', 'file'],
]

/** How a command is carried out; never in another way than by hand. */
export type CommandWay =
  /** A page to go to. */
  | { of: 'link'; href: string }
  /** A form that needs nothing of the page in front but its token. */
  | { of: 'form'; action: string; name?: string; value?: string }
  /** A button, link or form of the page in front; on a case's page it stands in `part`. */
  | { of: 'page'; part?: string }
  /** The page's script does it alone: moving, showing. */
  | { of: 'script' }

export type CommandFacts = {
  place: CommandPlace
  /** Null: whoever is signed in. */
  permission: Permission | null
  way: CommandWay
  /** Pressed one after the other; `Control+k` also with the command key of a Mac. */
  keys?: readonly string[]
}
