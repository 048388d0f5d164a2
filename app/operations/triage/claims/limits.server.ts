import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { type Load, readLoad } from './room-for.server.ts'

/** Roles that work on cases, for which a number can be set. */
export const limitedRoles = ['moderator', 'supervisor'] as const

export type Limits = {
  roles: { role: (typeof limitedRoles)[number]; cases: number | null }[]
  people: ({ id: string; callSign: string; own: number | null } & Load)[]
}

/** How many cases people may hold, by role and for each who works on cases. */
export async function readLimits(house: House): Promise<Limits> {
  const set = await house.db.caseLimit.findMany()
  const people = await house.db.person.findMany({
    where: { status: 'active' },
    orderBy: { callSign: 'asc' },
    select: { id: true, callSign: true, roles: true, caseLimit: true },
  })
  const working = people.filter(({ roles }) => may(roles, 'case.work'))
  return {
    roles: limitedRoles.map((role) => ({
      role,
      cases: set.find((one) => one.role === role)?.cases ?? null,
    })),
    people: await Promise.all(
      working.map(async ({ id, callSign, caseLimit }) => ({
        id,
        callSign,
        own: caseLimit,
        ...(await readLoad(house.db, house, id)),
      })),
    ),
  }
}

export type NewLimit = { of: 'role' | 'person'; key: string; cases: number | null }

/** Sets how many cases a role, or a person, may hold; null takes the number away. */
export function setLimit(
  house: House,
  actor: StaffMember,
  { of, key, cases }: NewLimit,
): Promise<{ ok: true } | { ok: false; reason: 'limit_of_nobody' }> {
  return house.db.$transaction(async (tx) => {
    if (of === 'role') {
      if (!limitedRoles.some((role) => role === key))
        return { ok: false, reason: 'limit_of_nobody' }
      if (cases === null) await tx.caseLimit.deleteMany({ where: { role: key } })
      else
        await tx.caseLimit.upsert({
          where: { role: key },
          create: { role: key, cases },
          update: { cases },
        })
    } else {
      const { count } = await tx.person.updateMany({
        where: { id: key },
        data: { caseLimit: cases },
      })
      if (count === 0) return { ok: false, reason: 'limit_of_nobody' }
    }
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.limit_set',
        subject: of === 'person' ? `person:${key}` : `role:${key}`,
        details: { cases },
      },
    ])
    return { ok: true }
  })
}
