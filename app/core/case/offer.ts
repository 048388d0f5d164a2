import type { Urgency } from './states.ts'

/** Minutes that a colleague has to take a case that is offered to them; people in danger wait less. */
export function offerMinutes(urgency: Urgency): number {
  return urgency === 'imminent' ? 10 : 60
}

type Offer = { fromId: string; until: Date }

/** An offer counts only while whoever made it holds the case still. */
export function offerStands(
  offer: Offer,
  file: { leaseHolderId: string | null },
  now: Date,
): boolean {
  return offer.until > now && file.leaseHolderId === offer.fromId
}
