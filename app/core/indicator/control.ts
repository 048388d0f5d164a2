/** Whose an indicator is, as a moderator found: the scammer's, somebody else's, or not to be told. */
export const controls = ['scammer', 'third_party', 'unclear'] as const
export type Control = (typeof controls)[number]
