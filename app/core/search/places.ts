/** Where something that was looked for can stand. Each text of a place is found by itself. */
export const searchPlaces = [
  'story',
  'message',
  'reply',
  'note',
  'file',
  'caption',
  'translation',
] as const
export type SearchPlace = (typeof searchPlaces)[number]

/** As a result says it: a name or number may also be among the case's identifiers. */
export type FoundIn = SearchPlace | 'identifier'
export const foundIn = [...searchPlaces, 'identifier'] as const satisfies readonly FoundIn[]
