import type { StaffMember } from '#core/access/staff-member.ts'
import { startOfDay, timeInHand } from '#core/care/day.ts'
import { readDay } from '#infra/care/read-day.server.ts'
import type { House } from '#infra/house.server.ts'
import { readOwnAgreement } from '../quality/read-agreement.server.ts'

/** More than a person does in a week by hand. */
const mostActs = 3000
const weekDays = 6
const agreementDays = 90

export type Worked = { handled: number; skipped: number; minutes: number }

/** What somebody did today and in the week up to today, for their own eyes. */
export async function readMyDay(house: House, actor: StaffMember) {
  const { db } = house
  const now = house.now()
  const { timeZone } = house.calendar
  const today = startOfDay(now, timeZone)
  const week = startOfDay(now, timeZone, weekDays)
  const [day, acts, skips, agreement, held] = await Promise.all([
    readDay(db, house, actor.id),
    ownActs(house, actor, week),
    db.caseSkip.findMany({
      where: { personId: actor.id, at: { gte: week } },
      select: { at: true },
    }),
    readOwnAgreement(house, actor, startOfDay(now, timeZone, agreementDays)),
    db.case.count({ where: { leaseHolderId: actor.id, leaseUntil: { gt: now } } }),
  ])
  const worked = (since: Date): Worked => {
    const own = acts.filter(({ at }) => at >= since)
    return {
      handled: new Set(own.flatMap((act) => (act.resolved ? act.subject : []))).size,
      skipped: skips.filter(({ at }) => at >= since).length,
      minutes: Math.round(timeInHand(own, house.env.LEASE_MINUTES * 60_000) / 60_000),
    }
  }
  return { ...day, today: worked(today), week: worked(week), agreement, held }
}

/** The actor's own events on cases, by the index of actors: nothing is kept for this. */
async function ownActs(house: House, actor: StaffMember, since: Date) {
  const rows = await house.db.auditEvent.findMany({
    where: { actor: `person:${actor.id}` },
    orderBy: { seq: 'desc' },
    take: mostActs,
    select: { at: true, action: true, subject: true, details: true },
  })
  return rows
    .filter(({ at, subject }) => at >= since && subject.startsWith('case:'))
    .map(({ at, action, subject, details }) => ({
      at,
      action,
      subject,
      resolved:
        action === 'case.state_changed' && (details as { to?: unknown } | null)?.to === 'resolved',
    }))
}
