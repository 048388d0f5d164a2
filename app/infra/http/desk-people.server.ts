import type { Desk } from '#core/access/desk.ts'
import { may } from '#core/access/permissions.ts'
import type { House } from '#infra/house.server.ts'

/**
 * Changes of roles that wait, as a number beside the link: for an administrator's word, or to be
 * stopped by a supervisor where only one administrator asks.
 */
export async function readPeopleCounts(
  house: House,
  { id, roles }: { id: string; roles: readonly string[] },
): Promise<Desk['counts']> {
  if (!may(roles, 'people.stop')) return {}
  const waits = { outcome: null, expiresAt: { gt: house.now() } }
  if (!may(roles, 'people.manage')) {
    const toStop = await house.db.roleRequest.count({
      where: { ...waits, effectiveAt: { not: null } },
    })
    return toStop > 0 ? { role_changes: toStop } : {}
  }
  const people = await house.db.roleRequest.count({
    where: {
      ...waits,
      askedById: { not: id },
      OR: [{ personId: null }, { personId: { not: id } }],
    },
  })
  return people > 0 ? { people } : {}
}
