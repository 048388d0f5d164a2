import type { PatternPayload } from '#core/pattern/payload.ts'
import { audienceOf, type Clearance, sectorBit, tlpRank } from '#core/taxii/audience.ts'

export const announcementTypes = ['pattern.urgent', 'pattern.revoked', 'subscriber.test'] as const
export type AnnouncementType = (typeof announcementTypes)[number]

type Told = Pick<PatternPayload, 'status' | 'urgent'>

/** What leaves at once when a version is released; null for what waits to be fetched. */
export function announcedAs({ status, urgent }: Told): AnnouncementType | null {
  if (status === 'revoked') return 'pattern.revoked'
  return urgent === undefined ? null : 'pattern.urgent'
}

/** Whether a pattern is for those who are cleared so. */
export function isFor(
  clearance: Clearance | null,
  pattern: Pick<PatternPayload, 'sectors' | 'tlp'>,
): boolean {
  if (!clearance) return false
  const { sectors, tlp } = audienceOf(pattern)
  return (sectors & sectorBit(clearance.sector)) !== 0 && tlp <= tlpRank(clearance.ceiling)
}
