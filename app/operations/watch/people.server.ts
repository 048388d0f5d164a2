import { may } from '#core/access/permissions.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

export type Told = { id: string; email: string }

/** Those who work on cases and can sign in. */
async function atWork(db: Db | Tx) {
  const people = await db.person.findMany({
    where: { status: 'active' },
    select: { id: true, email: true, roles: true, onDutyUntil: true },
  })
  return people.filter(({ roles }) => may(roles, 'case.work'))
}

/** Supervisors; where a house has none, everybody who works on cases. */
export async function supervisors(db: Db | Tx): Promise<Told[]> {
  const all = await atWork(db)
  const some = all.filter(({ roles }) => roles.includes('supervisor'))
  return some.length > 0 ? some : all
}

/** Whoever is on duty; where nobody is, everybody who works on cases. */
export async function peopleOnDuty(
  db: Db | Tx,
  now: Date,
): Promise<{ people: Told[]; onDuty: boolean }> {
  const all = await atWork(db)
  const some = all.filter(({ onDutyUntil }) => onDutyUntil !== null && onDutyUntil > now)
  return some.length > 0 ? { people: some, onDuty: true } : { people: all, onDuty: false }
}
