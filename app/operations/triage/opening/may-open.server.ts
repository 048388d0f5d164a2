import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { holdsLease } from '#core/case/lease.ts'
import { offerStands } from '#core/case/offer.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import type { CaseOffer } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { hasLook } from '../../quality/steps/has-look.server.ts'
import { isMentioned } from '../mentions/is-mentioned.server.ts'
import { pendingLowerings } from '../steps/pending-lowering.server.ts'

export type Openable =
  | { ok: true; caseId: string; tipIds: string[] }
  | { ok: false; reason: 'not_permitted' | 'case_unknown' | 'lease_missing' }

/**
 * Sealed content is for whoever has the role and, now, the lease. The notes are also for the second
 * person who is to decide on lowering an imminent case: the reason for it is among them. What was told
 * is also for whoever takes a second look. Answers what there is to open.
 */
export async function mayOpen(
  db: Db | Tx,
  house: House,
  actor: StaffMember,
  number: number,
  part?: 'notes' | 'told',
): Promise<Openable> {
  if (!may(actor.roles, 'story.open')) return { ok: false, reason: 'not_permitted' }
  const file = await db.case.findUnique({
    where: { number, ...inSight(await readSight(db, actor.id)) },
    select: {
      id: true,
      leaseHolderId: true,
      leaseUntil: true,
      offer: true,
      tips: {
        where: { detachedAt: null },
        select: { tipId: true },
        orderBy: { attachedAt: 'asc' },
      },
    },
  })
  if (!file) return { ok: false, reason: 'case_unknown' }
  const holds = holdsLease(file, actor.id, house.now())
  if (
    !holds &&
    !(part === 'told' && (await hasLook(db, actor.id, file.id, house.now()))) &&
    !(
      part === 'notes' &&
      (isOffered(file, actor, house.now()) ||
        (await isAsked(db, actor, file.id)) ||
        (await isMentioned(db, actor.id, file.id)))
    )
  )
    return { ok: false, reason: 'lease_missing' }
  return { ok: true, caseId: file.id, tipIds: file.tips.map(({ tipId }) => tipId) }
}

/** Whoever is to take a case over may read what its holder wrote for them. */
function isOffered(
  file: { offer: CaseOffer | null; leaseHolderId: string | null },
  actor: StaffMember,
  now: Date,
): boolean {
  return file.offer?.toId === actor.id && offerStands(file.offer, file, now)
}

async function isAsked(db: Db | Tx, actor: StaffMember, caseId: string): Promise<boolean> {
  const [asked] = await pendingLowerings(db, [caseId])
  return asked !== undefined && asked.askedBy !== actor.id
}
