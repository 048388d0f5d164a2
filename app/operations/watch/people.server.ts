import { may } from '#core/access/permissions.ts'
import { onBreak, reachable } from '#core/care/breaks.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

export type Told = { id: string; email: string }

/** Those who work on cases and can sign in. */
async function atWork(db: Db | Tx) {
  const people = await db.person.findMany({
    where: { status: 'active' },
    select: { id: true, email: true, roles: true, onDutyUntil: true, breakUntil: true },
  })
  return people.filter(({ roles }) => may(roles, 'case.work'))
}

type AtWork = Awaited<ReturnType<typeof atWork>>[number]

/** A case that somebody is recused from, or whose queue is not theirs, is told to others. */
async function thoseWhoSee(
  db: Db | Tx,
  people: readonly AtWork[],
  caseId: string,
): Promise<AtWork[]> {
  const seeing: AtWork[] = []
  for (const person of people) {
    const sight = await readSight(db, person.id)
    if ((await db.case.count({ where: { id: caseId, ...inSight(sight) } })) > 0) seeing.push(person)
  }
  return seeing
}

/** Supervisors, wherever no case is named. */
export async function supervisors(db: Db | Tx): Promise<Told[]> {
  return (await atWork(db)).filter(({ roles }) => roles.includes('supervisor'))
}

/** The supervisors who see the case; where there are none, everybody who works on cases and sees it. */
export async function supervisorsOf(db: Db | Tx, caseId: string): Promise<Told[]> {
  const all = await thoseWhoSee(db, await atWork(db), caseId)
  const some = all.filter(({ roles }) => roles.includes('supervisor'))
  return some.length > 0 ? some : all
}

/**
 * Whoever is on duty, not on a break, and sees the case; where nobody is, everybody who works on cases
 * and sees it, those on a break only where nobody else is left.
 */
export async function peopleToWake(
  db: Db | Tx,
  now: Date,
  caseId: string,
): Promise<{ people: Told[]; onDuty: boolean }> {
  const all = await thoseWhoSee(db, await atWork(db), caseId)
  const duty = all.filter(({ onDutyUntil }) => onDutyUntil !== null && onDutyUntil > now)
  const some = duty.filter(({ breakUntil }) => !onBreak(breakUntil, now))
  if (some.length > 0) return { people: some, onDuty: true }
  return { people: [...reachable(all, now)], onDuty: false }
}
