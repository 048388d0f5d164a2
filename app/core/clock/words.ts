import type { ClockKind } from './targets.ts'

const timeFor: Record<ClockKind, string> = {
  first_response: 'its first look',
  update: 'its next step',
  resolution: 'closing it',
}

/** For staff, on their pages and in their mail. */
export const lowTime = (level: number, kind: ClockKind): string =>
  `${level} % of the time for ${timeFor[kind]} is gone`
