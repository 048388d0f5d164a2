import type { Desk } from '#core/access/desk.ts'
import { may } from '#core/access/permissions.ts'
import type { House } from '#infra/house.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

/** What waits for custodians and reviewers, as numbers beside their links on every page. */
export async function readCustodyCounts(
  house: House,
  { id, roles }: { id: string; roles: readonly string[] },
): Promise<Desk['counts']> {
  if (!may(roles, 'identity.review')) return {}
  const { hiddenCaseIds } = await readSight(house.db, id)
  const others = { askedById: { not: id }, caseId: { notIn: [...hiddenCaseIds] } }
  const openings = await house.db.identityAccess.count({
    where: { ...others, state: 'break_glass' },
  })
  const custody = may(roles, 'identity.open')
    ? await house.db.identityAccess.count({
        where: { ...others, state: 'requested', publicKey: { not: null } },
      })
    : 0
  return { ...(openings > 0 && { openings }), ...(custody > 0 && { custody }) }
}
