import type { Desk } from '#core/access/desk.ts'
import { may } from '#core/access/permissions.ts'
import type { House } from '#infra/house.server.ts'

/** What agencies call false and waits for a supervisor's word, as a number beside the link. */
export async function readActionCounts(
  house: House,
  { roles }: { roles: readonly string[] },
): Promise<Desk['counts']> {
  if (!may(roles, 'actions.judge')) return {}
  const actions = await house.db.dispute.count({ where: { verdict: null } })
  return actions > 0 ? { actions } : {}
}
