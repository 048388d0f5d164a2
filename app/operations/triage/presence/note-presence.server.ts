import type { StaffMember } from '#core/access/staff-member.ts'
import { holdsLease } from '#core/case/lease.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { leaseUntil } from '../steps/save-case.server.ts'

/** What an open page says of itself. Without a script it says nothing: that it was opened is all we know. */
export type Sign = { of: 'opened' } | { of: 'beat'; unsaved: boolean } | { of: 'left' }

/**
 * Notes that somebody has a case's page before them, and renews their claim while they do. Never an
 * event: who looks for how long is nobody's record. False where there is no such case for them.
 */
export async function notePresence(
  house: House,
  actor: StaffMember,
  number: number,
  sign: Sign,
): Promise<boolean> {
  const { db } = house
  const file = await db.case.findFirst({
    where: { number, ...inSight(await readSight(db, actor.id)) },
    select: { id: true, leaseHolderId: true, leaseUntil: true },
  })
  if (!file) return false
  const key = { caseId: file.id, personId: actor.id }
  if (sign.of === 'left') {
    await db.casePresence.deleteMany({ where: key })
    return true
  }
  await save(db, house, key, sign)
  const until = leaseUntil(house)
  // One that was offered runs longer than a page view would make it.
  if (holdsLease(file, actor.id, house.now()))
    await db.case.updateMany({
      where: { id: file.id, leaseHolderId: actor.id, leaseUntil: { lt: until } },
      data: { leaseUntil: until },
    })
  return true
}

type Key = { caseId: string; personId: string }

async function save(db: Db, house: House, key: Key, sign: Sign): Promise<void> {
  const seenAt = house.now()
  const said = sign.of === 'beat' ? { beats: true, unsaved: sign.unsaved } : {}
  await db.casePresence.upsert({
    where: { caseId_personId: key },
    create: { ...key, seenAt, ...said },
    update: { seenAt, ...said },
  })
}
