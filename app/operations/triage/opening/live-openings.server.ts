import type { StaffMember } from '#core/access/staff-member.ts'
import type { AuditAction } from '#core/audit/event.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** Something sealed that came to a tip or a case at some moment, by staff or (null) by its reporter. */
export type Piece = { of: string; createdAt: Date; authorId: string | null }
export type Sees = (piece: Piece) => boolean
export const seesAll: Sees = () => true

/**
 * What this person opened within the length of a lease. An opening lasts that long, so that saving
 * a note beside the story shows the story again without another event; after it, opening it again
 * is a new event.
 */
export async function liveOpenings(
  db: Db | Tx,
  house: House,
  actor: StaffMember,
  action: AuditAction,
  subjects: readonly string[],
) {
  const since = new Date(house.now().getTime() - house.env.LEASE_MINUTES * 60_000)
  return db.auditEvent.findMany({
    where: {
      subject: { in: [...subjects] },
      actor: `person:${actor.id}`,
      action,
      at: { gt: since },
    },
    select: { subject: true, at: true, details: true },
  })
}

/** What an opening covers: all that was there then, and what the person wrote since. */
export function seenBy(
  actor: StaffMember,
  openings: readonly { subject: string; at: Date }[],
): Sees {
  return ({ of, createdAt, authorId }) =>
    authorId === actor.id ||
    openings.some(({ subject, at }) => subject.endsWith(`:${of}`) && createdAt <= at)
}
