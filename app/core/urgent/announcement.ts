import type { PatternPayload } from '#core/pattern/payload.ts'

export const announcementTypes = ['pattern.urgent', 'pattern.revoked', 'subscriber.test'] as const
export type AnnouncementType = (typeof announcementTypes)[number]

type Told = Pick<PatternPayload, 'status' | 'urgent'>

/** What leaves at once when a version is released; null for what waits to be fetched. */
export function announcedAs({ status, urgent }: Told): AnnouncementType | null {
  if (status === 'revoked') return 'pattern.revoked'
  return urgent === undefined ? null : 'pattern.urgent'
}
