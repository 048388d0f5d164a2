/** Seconds between two signs of life from an open page, and after which silence means gone. */
export const beatSeconds = 10
const silentSeconds = 35
/** Minutes for which an opening is told of where no script says whether the page is open still. */
const openedMinutes = 10

export type PresenceSign = { seenAt: Date; beats: boolean; unsaved: boolean }

/** `opened`: looked at it lately, in a browser that can't say whether they still do. */
export type Presence = 'unsaved' | 'here' | 'opened'

export function presenceOf({ seenAt, beats, unsaved }: PresenceSign, now: Date): Presence | null {
  const seconds = (now.getTime() - seenAt.getTime()) / 1000
  if (!beats) return seconds < openedMinutes * 60 ? 'opened' : null
  if (seconds > silentSeconds) return null
  return unsaved ? 'unsaved' : 'here'
}
