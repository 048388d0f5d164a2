import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { onBreak } from '#core/care/breaks.ts'
import type { House } from '#infra/house.server.ts'
import { seesCase } from '#infra/sight/sees-case.server.ts'
import { type Load, readLoad } from './room-for.server.ts'

/** `breakUntil`: they are on a break, and nothing is offered to them until then. */
export type Colleague = { id: string; callSign: string; breakUntil: Date | null } & Load

/** Who else works on cases and may see this one, with how much they have. */
export async function listColleagues(
  house: House,
  actor: StaffMember,
  caseId: string,
): Promise<Colleague[]> {
  const people = await house.db.person.findMany({
    where: { status: 'active', id: { not: actor.id } },
    orderBy: { callSign: 'asc' },
    select: { id: true, callSign: true, roles: true, breakUntil: true },
  })
  const colleagues: Colleague[] = []
  const now = house.now()
  for (const { id, callSign, roles, ...person } of people) {
    if (!may(roles, 'case.work')) continue
    if (!(await seesCase(house.db, id, caseId))) continue
    const breakUntil = onBreak(person.breakUntil, now) ? person.breakUntil : null
    colleagues.push({ id, callSign, breakUntil, ...(await readLoad(house.db, house, id)) })
  }
  return colleagues
}
