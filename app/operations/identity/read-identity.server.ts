import type { StaffMember } from '#core/access/staff-member.ts'
import { holdsLease } from '#core/case/lease.ts'
import { asAccessState } from '#core/identity/states.ts'
import { formatReference } from '#core/tip/reference.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { custodiansFor } from './steps/custodians-for.server.ts'
import { openWords } from './steps/words.server.ts'

const most = 20

/**
 * All that a moderator may know of a tip's contact details: whether there are any, how many could
 * grant them, and who asked for them so far. Null where there is no such tip in the case for them.
 */
export async function readIdentity(
  house: House,
  actor: StaffMember,
  { number, tipId }: { number: number; tipId: string },
) {
  const file = await house.db.case.findUnique({
    where: { number, AND: inSight(await readSight(house.db, actor.id)) },
    select: {
      leaseHolderId: true,
      leaseUntil: true,
      urgency: true,
      tips: {
        where: { tipId, detachedAt: null },
        select: { tip: { include: { identities: { select: { tipId: true }, take: 1 } } } },
      },
    },
  })
  const tip = file?.tips[0]?.tip
  if (!file || !tip) return null
  const rows = await house.db.identityAccess.findMany({
    where: { tipId },
    orderBy: { askedAt: 'desc' },
    take: most,
    include: {
      askedBy: { select: { callSign: true } },
      decidedBy: { select: { callSign: true } },
    },
  })
  const now = house.now()
  const accesses = await Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      state: asAccessState(row.state),
      reason: row.reason,
      minutes: row.minutes,
      own: row.askedById === actor.id,
      askedBy: row.askedBy.callSign,
      askedAt: row.askedAt,
      decidedBy: row.decidedBy?.callSign ?? null,
      until: row.box !== null && row.until !== null && row.until > now ? row.until : null,
      // What others wrote is between them and a custodian.
      words: row.askedById === actor.id ? await openWords(house.db, house, row) : null,
    })),
  )
  const custodians = await custodiansFor(house.db, tipId)
  return {
    number,
    tipId,
    reference: formatReference(tip.number),
    takenBack: tip.state === 'withdrawn',
    onFile: tip.identities.length > 0,
    /** Somebody else must grant it. */
    custodians: custodians.filter(({ id }) => id !== actor.id).length,
    imminent: file.urgency === 'imminent',
    holds: holdsLease(file, actor.id, now),
    allows: { law: tip.consentLaw, reply: tip.consentReply },
    accesses,
  }
}
