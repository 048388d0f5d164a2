import type { StaffMember } from '#core/access/staff-member.ts'
import { asAccessState } from '#core/identity/states.ts'
import { formatReference } from '#core/tip/reference.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { accessInSight } from './steps/find-access.server.ts'
import { openWords } from './steps/words.server.ts'

export type AccessView = NonNullable<Awaited<ReturnType<typeof readAccess>>>

/** One access with the words of whoever wrote on it; null where there is none for this person. */
export async function readAccess(house: House, actor: StaffMember, id: string) {
  const row = await house.db.identityAccess.findFirst({
    where: { id, ...accessInSight(await readSight(house.db, actor.id)) },
    include: {
      askedBy: { select: { callSign: true } },
      decidedBy: { select: { callSign: true } },
      reviewedBy: { select: { callSign: true } },
      case: { select: { number: true, urgency: true } },
      tip: {
        select: {
          number: true,
          state: true,
          consentLaw: true,
          consentReply: true,
          identities: { where: { custodianId: actor.id }, select: { custodianId: true } },
        },
      },
    },
  })
  if (!row) return null
  const now = house.now()
  const looks = await house.db.auditEvent.count({
    where: {
      subject: `tip:${row.tipId}`,
      action: 'identity.looked_at',
      details: { path: ['access'], equals: row.id },
    },
  })
  return {
    id: row.id,
    state: asAccessState(row.state),
    reason: row.reason,
    minutes: row.minutes,
    words: await openWords(house.db, house, row),
    askedBy: row.askedBy.callSign,
    askedAt: row.askedAt,
    own: row.askedById === actor.id,
    decidedBy: row.decidedBy?.callSign ?? null,
    decidedAt: row.decidedAt,
    /** Null where nothing is lent, now. */
    until: row.box !== null && row.until !== null && row.until > now ? row.until : null,
    looks,
    reviewDueAt: row.reviewDueAt,
    overdue: row.state === 'break_glass' && row.reviewDueAt !== null && row.reviewDueAt <= now,
    reviewedBy: row.reviewedBy?.callSign ?? null,
    reviewedAt: row.reviewedAt,
    number: Number(row.case.number),
    imminent: row.case.urgency === 'imminent',
    tip: formatReference(row.tip.number),
    takenBack: row.tip.state === 'withdrawn',
    allows: { law: row.tip.consentLaw, reply: row.tip.consentReply },
    /** This custodian has a box of these details. */
    mine: row.tip.identities.length > 0,
  }
}
