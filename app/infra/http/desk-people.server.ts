import type { Desk } from '#core/access/desk.ts'
import { may } from '#core/access/permissions.ts'
import type { House } from '#infra/house.server.ts'

/** Changes of roles that wait for this administrator's word, as a number beside the link. */
export async function readPeopleCounts(
  house: House,
  { id, roles }: { id: string; roles: readonly string[] },
): Promise<Desk['counts']> {
  if (!may(roles, 'people.manage')) return {}
  const people = await house.db.roleRequest.count({
    where: {
      outcome: null,
      expiresAt: { gt: house.now() },
      askedById: { not: id },
      OR: [{ personId: null }, { personId: { not: id } }],
    },
  })
  return people > 0 ? { people } : {}
}
